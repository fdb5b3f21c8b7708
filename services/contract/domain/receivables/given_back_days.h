#pragma once
// C-30, C-40. A pause, or billing that is switched off, leaves its days out of the periods that are
// charged while it is known (lessened_period.h: of those that were charged before, too). Where it
// is cancelled or ends early, days of use come back: of periods that were charged without them,
// they are charged after all. Nothing is charged of what a period left in.

#include <functional>
#include <optional>
#include <vector>

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
  // With the days that were not charged as they were.
  const ChargeTerms& terms;
  ProRataConvention convention = ProRataConvention::kThirtyDays;
  // Those that are not charged now: fewer.
  std::vector<DaySpan> uncharged;
  DaySpan between;  // the days that come back are among these
  std::optional<Day> charged_until_on;
  absl::Span<const ChargedShare> charged;
};

// C-30, C-40. What the days cost: of each period, as far as it is charged, its share with them less
// its share without them, each rounded half up, at the price of the period's first day.
Money CostOf(const GivenBackDays& given_back, const std::function<Money(Day)>& price_on);

}  // namespace vinculo::contract
