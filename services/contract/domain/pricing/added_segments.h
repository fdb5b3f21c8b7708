#pragma once
// C-42. The segments that an act adds to a timeline. Their ordinals follow those that are there;
// who, why and when is the caller's to say.

#include <optional>
#include <vector>

#include "absl/types/span.h"
#include "common/base/day.h"
#include "common/base/money.h"
#include "services/contract/domain/pricing/price_segment.h"

namespace vinculo::contract {

// The timeline that an act is added to: the terms first agreed, and the segments so far.
struct PriceTimeline {
  PriceTerms initial;
  std::vector<PriceSegment> segments;

  int next_ordinal() const { return segments.empty() ? 1 : segments.back().ordinal + 1; }
};

// C-24, C-42. Other terms from that day on, for good: one segment, which overrides whatever was
// planned from then on.
std::vector<PriceSegment> ChangedFrom(const PriceTimeline& timeline,
                                      Day from,
                                      const PriceTerms& terms,
                                      PriceCause cause);

// C-42. Another price in [from, until): the plan stays what it is on each day, planned changes of
// it included, so one segment per stretch of the timeline.
std::vector<PriceSegment> Overridden(const PriceTimeline& timeline,
                                     Day from,
                                     std::optional<Day> until,
                                     Money price);

// Off the price of each day: an amount per billing period, or a share of it.
struct Discount {
  Money amount;          // one of the two is zero
  int basis_points = 0;  // 1000: 10 %
};

// C-42. The price less the discount; half-up, never below zero.
Money Discounted(Money price, const Discount& discount);

// C-42. A discount in [from, until), off what holds on each day: one segment per stretch.
std::vector<PriceSegment> Discounted(const PriceTimeline& timeline,
                                     Day from,
                                     std::optional<Day> until,
                                     const Discount& discount);

// C-44. What takes these segments back: one segment each, that names it.
std::vector<PriceSegment> TakenBack(const PriceTimeline& timeline,
                                    absl::Span<const PriceSegment> undone);

}  // namespace vinculo::contract
