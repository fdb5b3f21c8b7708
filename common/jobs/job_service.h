#pragma once
// vinculo.jobs.v1.JobService, the same in every service.

#include "common/jobs/job_runner.h"

namespace vinculo::rpc {
class Server;
class WorkerPool;
}  // namespace vinculo::rpc

namespace vinculo::jobs {

// `workers` and `runner` outlive the server. Its calls block, so they run on the worker pool.
void AddJobService(rpc::Server& server, rpc::WorkerPool& workers, JobRunner& runner);

}  // namespace vinculo::jobs
