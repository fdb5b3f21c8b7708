#include "absl/strings/str_cat.h"
#include "common/errors/errors.h"
#include "common/jobs/job_handlers.h"
#include "common/rpc/convert.h"

namespace vinculo::jobs {
namespace {

absl::StatusOr<Day> BusinessDate(const v1::RunDailyCycleRequest& request, Day today) {
  if (!request.has_business_date()) return today;
  ASSIGN_OR_RETURN(const Day day, FromProto("business_date", request.business_date()));
  if (day <= today) return day;
  return errors::InvalidField("business_date",
                              "DATE_IN_FUTURE",
                              absl::StrCat("today is ", today.ToString(), " for this tenant"));
}

}  // namespace

Task<v1::RunDailyCycleResponse> RunDailyCycle(rpc::Call& call,
                                              const JobDeps& deps,
                                              const v1::RunDailyCycleRequest& request) {
  JobRunner& runner = *deps.runner;
  const Uuid tenant = call.tenant();
  CO_ASSIGN_OR_RETURN(const Day until, BusinessDate(request, runner.Today(tenant)));
  CO_ASSIGN_OR_RETURN(const std::vector<JobResult> results,
                      co_await deps.workers->Run(
                          call, [&runner, tenant, until] { return runner.RunDue(tenant, until); }));
  v1::RunDailyCycleResponse response;
  for (const JobResult& result : results) {
    auto& row = *response.add_results();
    row.set_job(result.id);
    *row.mutable_business_date() = ToProto(result.business_date);
    row.set_changed(result.changed);
  }
  co_return response;
}

}  // namespace vinculo::jobs
