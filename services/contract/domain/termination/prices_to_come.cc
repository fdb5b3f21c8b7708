#include "services/contract/domain/termination/prices_to_come.h"

#include <algorithm>

#include "services/contract/domain/pricing/price_at.h"
#include "services/contract/domain/pricing/promised_credit.h"

namespace vinculo::contract {
namespace {

// The price that holds on the day: the last one that began.
const PriceFrom& HoldingOn(const std::vector<PriceFrom>& prices, Day day) {
  const auto later = std::find_if(
      prices.begin() + 1, prices.end(), [day](const PriceFrom& price) { return price.from > day; });
  return *(later - 1);
}

void AddTo(std::vector<PricedPart>& parts, const PriceFrom& price, int count) {
  const bool same = !parts.empty() && parts.back().price == price.price &&
                    parts.back().price_months == price.price_months;
  if (!same) parts.push_back({.price = price.price, .price_months = price.price_months});
  parts.back().count += count;
}

}  // namespace

std::vector<PriceFrom> OwnPrices(const PriceTimeline& timeline, Day from, Day until) {
  std::vector<PriceFrom> prices;
  for (const PriceStretch& stretch :
       PriceStretches(timeline.initial, timeline.segments, from, until)) {
    const PriceFrom price{.from = stretch.from,
                          .price = PriceWithoutPromises(timeline, stretch.from),
                          .price_months = MonthsOf(stretch.terms.billing_period)};
    const bool same = !prices.empty() && prices.back().price == price.price &&
                      prices.back().price_months == price.price_months;
    if (!same) prices.push_back(price);
  }
  return prices;
}

std::vector<PricedPart> MonthsToCome(const std::vector<PriceFrom>& prices,
                                     const LoyaltyPeriod& counted,
                                     Day leaves_on) {
  std::vector<PricedPart> parts;
  for (int left = MonthsLeft(counted, leaves_on); left > 0; --left) {
    const Day first = std::max(AddMonthsClamped(counted.ends_on, -left), leaves_on);
    AddTo(parts, HoldingOn(prices, first), 1);
  }
  return parts;
}

std::vector<PricedPart> DaysToCome(const std::vector<PriceFrom>& prices,
                                   const LoyaltyPeriod& counted,
                                   Day leaves_on) {
  std::vector<PricedPart> parts;
  Day day = counted.ends_on - DaysLeft(counted, leaves_on);
  for (size_t i = 0; i < prices.size(); ++i) {
    const Day end =
        i + 1 < prices.size() ? std::min(prices[i + 1].from, counted.ends_on) : counted.ends_on;
    if (end <= day) continue;
    AddTo(parts, prices[i], end - day);
    day = end;
  }
  return parts;
}

}  // namespace vinculo::contract
