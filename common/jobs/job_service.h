#pragma once
// vinculo.jobs.v1.JobService, the same in every service.

#include "common/jobs/job_runner.h"

namespace vinculo::rpc {
class Server;
}

namespace vinculo::jobs {

// `runner` outlives the server. Its calls block, so they run on the worker pool.
void AddJobService(rpc::Server& server, JobRunner& runner);

}  // namespace vinculo::jobs
