#pragma once
// C-22. What a run means for one contract: pure, the same for the simulation of a million and for
// the contract that is about to be applied.

#include <optional>

#include "absl/types/span.h"
#include "services/contract/domain/adjustment/adjustment_item.h"
#include "services/contract/domain/adjustment/adjustment_run.h"
#include "services/contract/domain/adjustment/twelve_month_guard.h"
#include "services/contract/domain/contract.h"
#include "services/contract/domain/pricing/added_segments.h"

namespace vinculo::contract {

// A contract as it stands, and what its price depends on.
struct AdjustmentSubject {
  const Contract& contract;
  const PriceTimeline& timeline;
  absl::Span<const StoppedDays> stopped;
  std::optional<Money> signed_price = {};  // of the text signed last; absent: none was
  std::optional<int> notice_days = {};     // its unit's own choice; absent: the run's
};

// C-22. SIMULATED, or BARRED with the finding that says why and, where days bar it, the day on
// which it opens.
AdjustmentItem JudgeAdjustment(const AdjustmentRun& run, const AdjustmentSubject& subject);

}  // namespace vinculo::contract
