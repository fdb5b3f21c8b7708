#pragma once
#include "absl/time/time.h"
#include "common/jobs/job.h"

namespace vinculo::contract {

// C-42, C-44. On each business date: contracts whose price timeline turns, or whose planned changes
// begin, come to cost and to be what these say; also days late, after an outage. With a due day
// that moves, what changes promised to give back moves along (C-24). Days and contracts come from
// contract_turns.
class BeginPriceSegments final : public jobs::Job {
 public:
  explicit BeginPriceSegments(absl::TimeZone zone) : zone_(zone) {}
  absl::string_view id() const override { return "begin_price_segments"; }
  absl::StatusOr<int64_t> Run(const jobs::JobRun& run) override;

 private:
  const absl::TimeZone zone_;
};

}  // namespace vinculo::contract
