#pragma once
#include <vector>

#include "common/base/day.h"
#include "services/contract/domain/pricing/added_segments.h"
#include "services/contract/domain/receivables/periods_to_charge.h"

namespace vinculo::contract {

// C-24, C-40. The charge's terms with the billing periods of the price timeline: the one of the
// base date, and the days from it on that turn to another one, planned ones included.
ChargeTerms WithPeriodsOf(const PriceTimeline& timeline, ChargeTerms terms);

}  // namespace vinculo::contract
