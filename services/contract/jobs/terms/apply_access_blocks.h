#pragma once
#include "absl/time/time.h"
#include "common/jobs/job.h"

namespace vinculo::contract {

// C-01. On each business date: blocks whose last day is past are over, from the day after it, and
// contracts have the access of the blocks that hold.
class ApplyAccessBlocks final : public jobs::Job {
 public:
  explicit ApplyAccessBlocks(absl::TimeZone zone) : zone_(zone) {}
  absl::string_view id() const override { return "apply_access_blocks"; }
  absl::StatusOr<int64_t> Run(const jobs::JobRun& run) override;

 private:
  const absl::TimeZone zone_;
};

}  // namespace vinculo::contract
