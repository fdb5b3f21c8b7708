#include "common/jobs/job_handlers.h"
#include "common/rpc/convert.h"

namespace vinculo::jobs {

Task<v1::ListJobsResponse> ListJobs(rpc::Call& call,
                                    const JobDeps& deps,
                                    const v1::ListJobsRequest& request) {
  JobRunner& runner = *deps.runner;
  const Uuid tenant = call.tenant();
  CO_ASSIGN_OR_RETURN(
      const std::vector<JobState> states,
      co_await deps.workers->Run(call, [&runner, tenant] { return runner.List(tenant); }));
  v1::ListJobsResponse response;
  for (const JobState& state : states) {
    v1::Job& job = *response.add_jobs();
    job.set_id(state.id);
    if (state.last_date.has_value()) *job.mutable_last_date() = ToProto(*state.last_date);
    if (state.last_success_at.has_value()) {
      *job.mutable_last_success_time() = ToProto(*state.last_success_at);
    }
    job.set_last_error(state.last_error);
  }
  co_return response;
}

}  // namespace vinculo::jobs
