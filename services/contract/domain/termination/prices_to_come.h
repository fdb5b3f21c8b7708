#pragma once
// C-23. What the rest of a loyalty term costs, by the prices that are known on the day of leaving:
// a discount that ends, or a change that is planned, counts from its own day on. Of the price alone
// that was agreed: what changes promised to give back is the client's money whatever the days cost.

#include <vector>

#include "common/base/day.h"
#include "common/base/money.h"
#include "services/contract/domain/pricing/added_segments.h"
#include "services/contract/domain/termination/loyalty_period.h"

namespace vinculo::contract {

// A price that holds from that day on, until the next one.
struct PriceFrom {
  Day from;
  Money price;
  int price_months = 1;  // of the billing period that it is the price of

  bool operator==(const PriceFrom&) const = default;
};

// C-23, C-42. The contract's own prices in [from, until); the first one holds on `from`. Neighbours
// differ.
std::vector<PriceFrom> OwnPrices(const PriceTimeline& timeline, Day from, Day until);

// So many months, or days, in a row at one price.
struct PricedPart {
  Money price;
  int price_months = 1;
  int count = 0;

  bool operator==(const PricedPart&) const = default;
};

// C-23. The months that are left of the term, each at the price of its first day; of the month that
// runs, at the price of the day of leaving. `prices` are ascending and begin on that day at the
// latest.
std::vector<PricedPart> MonthsToCome(const std::vector<PriceFrom>& prices,
                                     const LoyaltyPeriod& counted,
                                     Day leaves_on);

// C-23. The days that are left of the term, each at its own price.
std::vector<PricedPart> DaysToCome(const std::vector<PriceFrom>& prices,
                                   const LoyaltyPeriod& counted,
                                   Day leaves_on);

}  // namespace vinculo::contract
