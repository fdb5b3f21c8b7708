#pragma once
#include "absl/time/time.h"
#include "common/jobs/job.h"

namespace vinculo::fidelity {

// F-10. On each business date: fires what the tenant's rules have to tell (domain/loyalty_alert.h),
// each occurrence once. A day after an outage fires what it would have fired in time; the alert's
// due day is the true one, its fire time is now.
class FireLoyaltyAlerts final : public jobs::Job {
 public:
  explicit FireLoyaltyAlerts(absl::TimeZone zone) : zone_(zone) {}
  absl::string_view id() const override { return "fire_loyalty_alerts"; }
  absl::StatusOr<int64_t> Run(const jobs::JobRun& run) override;

 private:
  const absl::TimeZone zone_;
};

}  // namespace vinculo::fidelity
