#pragma once
#include "common/base/day.h"
#include "common/base/money.h"
#include "services/contract/domain/pricing/added_segments.h"

namespace vinculo::contract {

// C-04, C-24. What the whole term costs when prices change in it: each billing period at the price
// of its first day, a started period whole. Without a change this is TotalValue. Zero for an open
// term. `term_start` is the first day of the term; what a change charges or gives back is not part
// of it, nor what it promised to give back on later periods (promised_credit.h).
Money TimelineValue(const PriceTimeline& timeline, Day term_start, int term_months);

}  // namespace vinculo::contract
