#include "services/contract/domain/pricing/period_turns.h"

#include "services/contract/domain/pricing/price_at.h"

namespace vinculo::contract {

ChargeTerms WithPeriodsOf(const PriceTimeline& timeline, ChargeTerms terms) {
  const std::vector<PriceStretch> stretches =
      PriceStretches(timeline.initial, timeline.segments, terms.base_on, std::nullopt);
  terms.billing_period = stretches.front().terms.billing_period;
  terms.turns.clear();
  BillingPeriod before = terms.billing_period;
  for (const PriceStretch& stretch : stretches) {
    const BillingPeriod now = stretch.terms.billing_period;
    if (now != before) terms.turns.push_back({.from = stretch.from, .billing_period = now});
    before = now;
  }
  return terms;
}

}  // namespace vinculo::contract
