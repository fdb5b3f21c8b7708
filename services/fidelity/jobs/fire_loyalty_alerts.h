#pragma once
#include "absl/time/time.h"
#include "common/jobs/job.h"

namespace vinculo::fidelity {

// F-10. On each business date: fires what the tenant's rules have to tell (domain/loyalty_alert.h),
// each occurrence once. A day after an outage fires what it would have fired in time; the alert's
// due day is the true one, its fire time is now. An alert has its client's name: where the feed of
// clients is behind that of contracts the job waits for it, up to `client_wait` after the last
// client that came; who is unknown then is told of by the next cycle.
class FireLoyaltyAlerts final : public jobs::Job {
 public:
  FireLoyaltyAlerts(absl::TimeZone zone, absl::Duration client_wait)
      : zone_(zone), client_wait_(client_wait) {}
  absl::string_view id() const override { return "fire_loyalty_alerts"; }
  absl::StatusOr<int64_t> Run(const jobs::JobRun& run) override;

 private:
  const absl::TimeZone zone_;
  const absl::Duration client_wait_;
};

}  // namespace vinculo::fidelity
