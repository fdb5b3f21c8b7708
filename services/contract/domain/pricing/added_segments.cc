#include "services/contract/domain/pricing/added_segments.h"

#include <algorithm>

#include "services/contract/domain/pricing/price_at.h"

namespace vinculo::contract {
namespace {

// The stretches of [from, until), each with the price that `priced` gives.
template <class Priced>
std::vector<PriceSegment> Overlay(const PriceTimeline& timeline,
                                  Day from,
                                  std::optional<Day> until,
                                  PriceCause cause,
                                  Priced priced) {
  std::vector<PriceSegment> added;
  int ordinal = timeline.next_ordinal();
  for (const PriceStretch& stretch :
       PriceStretches(timeline.initial, timeline.segments, from, until)) {
    PriceTerms terms = stretch.terms;
    terms.price = priced(terms.price);
    added.push_back({.ordinal = ordinal++,
                     .from = stretch.from,
                     .until = stretch.until,
                     .terms = terms,
                     .cause = cause});
  }
  return added;
}

}  // namespace

std::vector<PriceSegment> ChangedFrom(const PriceTimeline& timeline,
                                      Day from,
                                      const PriceTerms& terms,
                                      PriceCause cause) {
  return {{.ordinal = timeline.next_ordinal(), .from = from, .terms = terms, .cause = cause}};
}

std::vector<PriceSegment> Overridden(const PriceTimeline& timeline,
                                     Day from,
                                     std::optional<Day> until,
                                     Money price) {
  return Overlay(timeline, from, until, PriceCause::kOverride, [price](Money) { return price; });
}

Money Discounted(Money price, const Discount& discount) {
  const Money off = discount.amount + MultiplyHalfUp(price, discount.basis_points, 10'000);
  return std::max(price - off, Money());
}

std::vector<PriceSegment> Discounted(const PriceTimeline& timeline,
                                     Day from,
                                     std::optional<Day> until,
                                     const Discount& discount) {
  return Overlay(timeline, from, until, PriceCause::kDiscount, [&discount](Money price) {
    return Discounted(price, discount);
  });
}

std::vector<PriceSegment> TakenBack(const PriceTimeline& timeline,
                                    absl::Span<const PriceSegment> undone) {
  std::vector<PriceSegment> added;
  int ordinal = timeline.next_ordinal();
  for (const PriceSegment& segment : undone) {
    added.push_back({.ordinal = ordinal++,
                     .from = segment.from,
                     .until = segment.until,
                     .terms = segment.terms,
                     .cause = PriceCause::kUndo,
                     .cause_ref = segment.cause_ref,
                     .undoes = segment.ordinal});
  }
  return added;
}

}  // namespace vinculo::contract
