#pragma once
// The daily jobs of a service, for a day that its clock has just reached.

#include <cstdint>
#include <functional>
#include <memory>

#include "absl/time/time.h"
#include "google/type/date.pb.h"
#include "grpcpp/grpcpp.h"
#include "vinculo/jobs/v1/job_service.grpc.pb.h"

namespace vinculo::ctl {

struct DayJobsOptions {
  // Of each call: credentials and deadline.
  std::function<std::unique_ptr<grpc::ClientContext>()> context;
  // A replica learns within a second of a step that another one was told; a slow one takes longer.
  absl::Duration give_up_after = absl::Seconds(10);
  absl::Duration pause = absl::Milliseconds(200);
};

// Runs those that are due up to and with `day` and adds how many rows changed. A replica that does
// not know yet that the day has come refuses it: it is asked again.
grpc::Status RunDayJobs(jobs::v1::JobService::StubInterface& service,
                        const google::type::Date& day,
                        const DayJobsOptions& options,
                        int64_t* changed);

}  // namespace vinculo::ctl
