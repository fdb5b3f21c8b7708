#pragma once
// The handlers of JobService.

#include "common/base/task.h"
#include "common/jobs/job_runner.h"
#include "common/rpc/call.h"
#include "common/rpc/worker_pool.h"
#include "vinculo/jobs/v1/job_service.pb.h"

namespace vinculo::jobs {

struct JobDeps {
  rpc::WorkerPool* workers = nullptr;
  JobRunner* runner = nullptr;
};

Task<v1::ListJobsResponse> ListJobs(rpc::Call& call,
                                    const JobDeps& deps,
                                    const v1::ListJobsRequest& request);

Task<v1::RunDailyCycleResponse> RunDailyCycle(rpc::Call& call,
                                              const JobDeps& deps,
                                              const v1::RunDailyCycleRequest& request);

}  // namespace vinculo::jobs
