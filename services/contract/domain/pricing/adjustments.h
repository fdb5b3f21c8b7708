#pragma once
// C-24. What a change of price charges or gives back beside the recurring charges. A recurring
// period costs the price of its first day; so what a change needs of its own is
// - the rest of the period in which it begins, from its first day on, at the difference of the two
//   prices (a change of plan or price alone: overrides and discounts count for the periods that
//   begin in them);
// - the difference of each later period that was charged ahead already.
// Measured as every part of a period (pro_rata.h), each line rounded half up on its own. Days that
// are not charged (uncharged_days.h), or that come after the last day of use, are no part of it.

#include <optional>
#include <vector>

#include "absl/status/status.h"
#include "common/base/day.h"
#include "common/base/money.h"
#include "services/contract/domain/pricing/drafted_change.h"
#include "services/contract/domain/receivables/periods_to_charge.h"

namespace vinculo::contract {

// How far the contract was charged, by which periods.
struct ChargeFacts {
  ChargeTerms terms;
  ProRataConvention convention = ProRataConvention::kThirtyDays;
  int days_ahead = 10;  // from a period's charge to its due date
  std::optional<Day> charged_until_on;
};

struct ChangeAdjustment {
  DaySpan days;
  ProRataShare share;
  Money price_before;
  Money price_after;
  Money amount;  // above zero: to pay; below: the client's

  bool operator==(const ChangeAdjustment&) const = default;
};

struct ChangedTimeline {
  const PriceTimeline& before;
  const PriceTimeline& after;
  const DraftedChange& change;
};

// C-24. Lines without an amount are left out.
std::vector<ChangeAdjustment> AdjustmentsOf(const ChangedTimeline& changed,
                                            const ChargeFacts& charges);

// C-24. BILLING_PERIOD_RUNNING, with the first day on which the other billing period may begin: the
// first one of a period that is not charged yet. Nor may a change take a planned one away from a
// period that is charged by it already.
absl::Status CheckPeriodBegins(const ChangedTimeline& changed, const ChargeFacts& charges);

}  // namespace vinculo::contract
