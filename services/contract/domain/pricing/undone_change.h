#pragma once
// C-24, C-44. What taking a planned change back does to its contract's timeline. Its segments hold
// no more. What was promised later on its days (a pause moved a promise there, or another due day
// did) counted from its price: that is lifted with it. All that changes promised stays the client's
// but for what this one was to give back: where the timeline without it does not give that, it is
// promised anew, and what no period can give waits.

#include <optional>
#include <vector>

#include "services/contract/domain/pricing/adjustments.h"

namespace vinculo::contract {

struct ChangeToUndo {
  const PriceTimeline& timeline;
  std::vector<PriceSegment> own;  // the change's segments
  Money given_back;               // by the change itself, as it stands (settled_change.h)
  Money pending;                  // what changes promised and no period could give
  Day today;
};

struct UndoneChange {
  std::vector<PriceSegment> segments;  // to be added to the timeline
  Money pending;                       // what no period to come can give now
};

// `charges` are those of the timeline with the change; absent: nothing is charged.
UndoneChange WithoutChange(const ChangeToUndo& change, const std::optional<ChargeFacts>& charges);

}  // namespace vinculo::contract
