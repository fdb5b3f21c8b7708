#pragma once
#include "absl/time/time.h"
#include "common/jobs/job.h"

namespace vinculo::contract {

// C-01, C-05. On each business date: scheduled contracts whose start date has come become ACTIVE on
// that date.
class StartScheduledContracts final : public jobs::Job {
 public:
  explicit StartScheduledContracts(absl::TimeZone zone) : zone_(zone) {}
  absl::string_view id() const override { return "start_scheduled_contracts"; }
  absl::StatusOr<int64_t> Run(const jobs::JobRun& run) override;

 private:
  const absl::TimeZone zone_;
};

}  // namespace vinculo::contract
