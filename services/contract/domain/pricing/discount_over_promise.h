#pragma once
// C-24, C-42. A discount is off what the days cost by themselves. What earlier changes promised to
// give back on them is the client's money: the discount takes nothing of it. So where both meet,
// the promise is lifted under the discount; of periods that are not charged yet it is given back
// anew (change_outcome.h), on these as far as they cost so much still, on later ones beyond that.

#include <optional>
#include <vector>

#include "common/base/day.h"
#include "services/contract/domain/pricing/adjustments.h"

namespace vinculo::contract {

// C-42. A discount in [from, until), off the contract's own price of each day: one segment per
// stretch.
std::vector<PriceSegment> DiscountedOwnPrice(const PriceTimeline& timeline,
                                             Day from,
                                             std::optional<Day> until,
                                             const Discount& discount);

// C-24. Such a discount with what lifts the promises under it, until the end of the period in which
// it ends: a promise is of a whole period. One that began before the discount, or is charged, keeps
// what it gives: there the lift is a price of its own.
std::vector<PriceSegment> OverLiftedPromises(const PriceTimeline& timeline,
                                             const std::vector<PriceSegment>& discount,
                                             const ChargeFacts& charges);

}  // namespace vinculo::contract
