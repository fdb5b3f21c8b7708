#include "services/contract/domain/adjustment/adjusted_segments.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "services/contract/domain/pricing/price_at.h"
#include "services/contract/domain/pricing/promised_credit.h"

namespace vinculo::contract {
namespace {

// The first day after `from` from which a segment for good holds.
std::optional<Day> PlannedForGood(const PriceTimeline& timeline, Day from) {
  for (const PriceStretch& stretch :
       PriceStretches(timeline.initial, timeline.segments, from, std::nullopt)) {
    if (stretch.by != nullptr && stretch.by->from > from && !stretch.by->until) {
      return stretch.from;
    }
  }
  return std::nullopt;
}

}  // namespace

std::vector<PriceSegment> AdjustedFrom(const PriceTimeline& timeline, Day from, Rate rate) {
  std::vector<PriceSegment> added;
  int ordinal = timeline.next_ordinal();
  for (const PriceStretch& stretch :
       PriceStretches(timeline.initial, timeline.segments, from, PlannedForGood(timeline, from))) {
    PriceTerms terms = OwnTerms(timeline, stretch.from);
    const Money promised = terms.price - stretch.terms.price;
    terms.price = Adjusted(terms.price, rate);
    if (terms.price < promised) continue;
    added.push_back({.ordinal = ordinal++,
                     .from = stretch.from,
                     .until = stretch.until,
                     .terms = terms,
                     .cause = PriceCause::kAdjustment});
    if (promised == Money()) continue;
    terms.price = terms.price - promised;
    added.push_back({.ordinal = ordinal++,
                     .from = stretch.from,
                     .until = stretch.until,
                     .terms = terms,
                     .cause = PriceCause::kGivenBack});
  }
  return added;
}

std::vector<PriceSegment> SegmentsOfAdjustment(const PriceTimeline& timeline,
                                               const std::string& run) {
  std::vector<PriceSegment> own;
  std::copy_if(timeline.segments.begin(),
               timeline.segments.end(),
               std::back_inserter(own),
               [&](const PriceSegment& segment) {
                 const bool added = segment.cause == PriceCause::kAdjustment ||
                                    segment.cause == PriceCause::kGivenBack;
                 return added && segment.cause_ref == run && !Undone(timeline.segments, segment);
               });
  return own;
}

}  // namespace vinculo::contract
