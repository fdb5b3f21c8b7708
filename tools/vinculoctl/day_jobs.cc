#include "tools/vinculoctl/day_jobs.h"

#include "absl/time/clock.h"
#include "common/base/steady_time.h"
#include "common/errors/errors.h"
#include "common/rpc/client_channel.h"

namespace vinculo::ctl {
namespace {

constexpr char kDateInFuture[] = "DATE_IN_FUTURE";

bool HasYetToLearnOfTheDay(const grpc::Status& status) {
  for (const auto& violation : errors::ViolationsOf(rpc::FromGrpc(status))) {
    if (violation.reason == kDateInFuture) return true;
  }
  return false;
}

}  // namespace

grpc::Status RunDayJobs(jobs::v1::JobService::StubInterface& service,
                        const google::type::Date& day,
                        const DayJobsOptions& options,
                        int64_t* changed) {
  jobs::v1::RunDailyCycleRequest request;
  *request.mutable_business_date() = day;
  const absl::Time give_up = SteadyNow() + options.give_up_after;
  for (;;) {
    jobs::v1::RunDailyCycleResponse response;
    const grpc::Status status = service.RunDailyCycle(options.context().get(), request, &response);
    if (HasYetToLearnOfTheDay(status) && SteadyNow() < give_up) {
      absl::SleepFor(options.pause);
      continue;
    }
    for (const auto& result : response.results()) *changed += result.changed();
    return status;
  }
}

}  // namespace vinculo::ctl
