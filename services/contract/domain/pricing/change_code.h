#pragma once
// C-24. The code under which a change of a contract is counted.

#include "absl/strings/string_view.h"
#include "services/contract/domain/pricing/price_segment.h"

namespace vinculo::contract {

// The numbers are those of the API and of the table.
enum class ChangeCode {
  kUpgrade = 1,     // UP: another plan, a higher monthly price
  kSideChange = 2,  // SC: another plan, the same monthly price
  kDowngrade = 3,   // DW: another plan, a lower monthly price
  kPriceUp = 4,     // UV: the same plan, a higher monthly price
  kPriceDown = 5,   // DV: the same plan, a lower monthly price
  kAlteration = 6,  // AV: neither plan nor monthly price: due day, charge type
};

// "UP", "SC", "DW", "UV", "DV", "AV".
absl::string_view ToString(ChangeCode code);

// C-24 (docs/adr/0013). What the client pays a month decides, a price of several months by its
// share of one: who goes from 1,200.00 a year to 110.00 a month pays more, to 100.00 the same.
ChangeCode CodeOf(const PriceTerms& before, const PriceTerms& after);

}  // namespace vinculo::contract
