#pragma once
#include <string>
#include <vector>

#include "common/base/day.h"
#include "services/contract/domain/adjustment/rate.h"
#include "services/contract/domain/pricing/added_segments.h"

namespace vinculo::contract {

// C-22, C-42. What an adjustment from that day on adds to a timeline: each stretch at its own price
// after the rate, discounts that run included. What changes promised to give back on it (C-24) is
// the client's money: it is given back off the adjusted price, and none of it is adjusted. Days
// that would cost less than that stay as they are: they cost nothing either way. A change for good
// that is planned for a later day keeps the price that was agreed for it: the adjustment ends
// there. The plan of each day stays, and the plan's own price is never touched.
std::vector<PriceSegment> AdjustedFrom(const PriceTimeline& timeline, Day from, Rate rate);

// C-22. What an adjustment added and nothing took back, what it gives back anew included.
std::vector<PriceSegment> SegmentsOfAdjustment(const PriceTimeline& timeline,
                                               const std::string& run);

}  // namespace vinculo::contract
