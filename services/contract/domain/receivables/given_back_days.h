#pragma once
// C-30, C-40. A pause leaves its days out of the periods that are charged while it is known. Where
// it is cancelled or resumed early, days of use come back: of periods that were charged without
// them, they are charged after all. A period that was charged before the pause was known left
// nothing out, and nothing is charged of it again.

#include <functional>
#include <optional>

#include "absl/types/span.h"
#include "common/base/day.h"
#include "common/base/money.h"
#include "services/contract/domain/receivables/periods_to_charge.h"

namespace vinculo::contract {

// What of a period its receivable charged.
struct ChargedShare {
  Day first;
  ProRataShare share;
};

struct GivenBackDays {
  // With the pause as it was.
  const ChargeTerms& terms;
  ProRataConvention convention = ProRataConvention::kThirtyDays;
  DaySpan days;  // that are not paused after all
  std::optional<Day> charged_until_on;
  absl::Span<const ChargedShare> charged;
};

// C-30, C-40. What the days cost: of each period, its share with them less its share without them,
// each rounded half up, at the price of the period's first day.
Money CostOf(const GivenBackDays& given_back, const std::function<Money(Day)>& price_on);

}  // namespace vinculo::contract
