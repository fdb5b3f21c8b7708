#include "common/jobs/job_service.h"

#include <utility>

#include "common/jobs/job_handlers.h"
#include "common/rpc/methods.h"
#include "common/rpc/server.h"

namespace vinculo::jobs {

void AddJobService(rpc::Server& server, rpc::WorkerPool& workers, JobRunner& runner) {
  rpc::ServiceMethods<JobDeps> jobs("vinculo.jobs.v1.JobService", JobDeps{&workers, &runner});
  jobs.Unary("ListJobs", &ListJobs);
  jobs.Unary("RunDailyCycle", &RunDailyCycle);
  server.Add(std::move(jobs));
}

}  // namespace vinculo::jobs
