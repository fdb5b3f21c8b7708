#pragma once
#include "absl/time/time.h"
#include "common/jobs/job.h"

namespace vinculo::contract {

// C-30, C-36. On each business date: planned pauses whose first day has come begin, running ones
// whose last day is past are over, and class packs are good for as long as their contract's pauses
// keep them.
class RunPauses final : public jobs::Job {
 public:
  explicit RunPauses(absl::TimeZone zone) : zone_(zone) {}
  absl::string_view id() const override { return "run_pauses"; }
  absl::StatusOr<int64_t> Run(const jobs::JobRun& run) override;

 private:
  const absl::TimeZone zone_;
};

}  // namespace vinculo::contract
