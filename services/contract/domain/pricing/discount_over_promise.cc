#include "services/contract/domain/pricing/discount_over_promise.h"

#include <algorithm>
#include <utility>

#include "services/contract/domain/pricing/price_at.h"
#include "services/contract/domain/pricing/promised_credit.h"

namespace vinculo::contract {
namespace {

std::optional<Day> LiftedUntil(std::optional<Day> until, const ChargeFacts& charges) {
  if (!until) return until;
  const Day last = *until - 1;
  return std::max(*until, AfterPeriod(charges, last));
}

}  // namespace

std::vector<PriceSegment> DiscountedOwnPrice(const PriceTimeline& timeline,
                                             Day from,
                                             std::optional<Day> until,
                                             const Discount& discount) {
  std::vector<PriceSegment> added = Discounted(timeline, from, until, discount);
  for (PriceSegment& segment : added) {
    segment.terms.price = Discounted(PriceWithoutPromises(timeline, segment.from), discount);
  }
  return added;
}

std::vector<PriceSegment> OverLiftedPromises(const PriceTimeline& timeline,
                                             const std::vector<PriceSegment>& discount,
                                             const ChargeFacts& charges) {
  const Day from = discount.front().from;
  const Day uncharged_from = NextPeriodFirst(charges, from);
  std::vector<PriceSegment> added;
  int ordinal = timeline.next_ordinal();
  for (const PriceStretch& stretch : PriceStretches(timeline.initial,
                                                    timeline.segments,
                                                    from,
                                                    LiftedUntil(discount.back().until, charges))) {
    if (GivenBackOn(timeline, stretch.from) == Money()) continue;
    const bool kept = stretch.from < uncharged_from;
    added.push_back({.ordinal = ordinal++,
                     .from = stretch.from,
                     .until = stretch.until,
                     .terms = OwnTerms(timeline, stretch.from),
                     .cause = kept ? PriceCause::kOverride : PriceCause::kGivenBack});
  }
  for (PriceSegment segment : discount) {
    segment.ordinal = ordinal++;
    added.push_back(std::move(segment));
  }
  return added;
}

}  // namespace vinculo::contract
