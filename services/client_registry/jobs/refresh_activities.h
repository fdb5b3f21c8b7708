#pragma once
#include "absl/time/time.h"
#include "common/jobs/job.h"

namespace vinculo::client_registry {

// On each business date: clients whose activity changes by itself, because the last payment
// is too long ago, are told of on that day. Those whose tenant or unit has chosen another number of
// days since are derived anew, the past included.
class RefreshActivities final : public jobs::Job {
 public:
  explicit RefreshActivities(absl::TimeZone zone) : zone_(zone) {}
  absl::string_view id() const override { return "refresh_activities"; }
  // How many transitions it told.
  absl::StatusOr<int64_t> Run(const jobs::JobRun& run) override;

 private:
  const absl::TimeZone zone_;
};

}  // namespace vinculo::client_registry
