#pragma once
// C-24. Another due day. Until the day from which it holds, periods are charged by the former one,
// some days ahead; those that are not charged then begin on other days. So
// - what a change charges or gives back of the period in which it begins is measured by the due day
//   by which that period is charged;
// - what earlier changes promised to give back on periods of the former due day would come in part
//   only: when the due day moves, it is promised anew on periods of the other one. While the change
//   is planned nothing of it moves.

#include <optional>
#include <vector>

#include "common/base/day.h"
#include "services/contract/domain/pricing/adjustments.h"

namespace vinculo::contract {

// C-24. The due day of `charges` until `effective`, `billing_day` from then on: the facts by which
// the period that holds `effective` is charged. A day that is not after `today` has come: what is
// not charged by now is charged by the other due day.
ChargeFacts ChargedAround(const ChargeFacts& charges, int billing_day, Day effective, Day today);

// C-24. The segments by which promises move along with the due day, on the day on which it does.
// `charges` are by the former due day, charged as far as they are.
std::vector<PriceSegment> PromisesMoved(const PriceTimeline& timeline,
                                        const ChargeFacts& charges,
                                        int billing_day,
                                        Day today);

}  // namespace vinculo::contract
