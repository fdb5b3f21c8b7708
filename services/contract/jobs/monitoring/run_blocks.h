#pragma once
#include "absl/time/time.h"
#include "common/jobs/job.h"

namespace vinculo::contract {

// C-28. On each business date, after receivables fell due: the block run. A run that somebody left
// at work, or asked for by hand, is brought to its end first. A day before one that was applied
// already changes nothing.
class RunBlocks final : public jobs::Job {
 public:
  explicit RunBlocks(absl::TimeZone zone) : zone_(zone) {}
  absl::string_view id() const override { return "run_blocks"; }
  // How many contracts' access it changed.
  absl::StatusOr<int64_t> Run(const jobs::JobRun& run) override;

 private:
  const absl::TimeZone zone_;
};

}  // namespace vinculo::contract
