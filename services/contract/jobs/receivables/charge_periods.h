#pragma once
#include "absl/time/time.h"
#include "common/jobs/job.h"

namespace vinculo::contract {

// C-40. On each business date: the recurring run. A run that somebody left at work, or asked for by
// hand, is brought to its end first.
class ChargePeriods final : public jobs::Job {
 public:
  explicit ChargePeriods(absl::TimeZone zone) : zone_(zone) {}
  absl::string_view id() const override { return "charge_periods"; }
  // How many receivables it made.
  absl::StatusOr<int64_t> Run(const jobs::JobRun& run) override;

 private:
  const absl::TimeZone zone_;
};

}  // namespace vinculo::contract
