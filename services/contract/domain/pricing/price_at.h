#pragma once
// C-42. What a contract costs on any day, and why. The segments are those of one contract, in the
// order of their ordinals; `initial` is what was agreed when the contract was made.

#include <optional>
#include <vector>

#include "absl/types/span.h"
#include "common/base/day.h"
#include "services/contract/domain/pricing/price_segment.h"

namespace vinculo::contract {

// The terms of one day with their explanation. The pointers lead into the segments given.
struct PriceOfDay {
  PriceTerms terms;
  const PriceSegment* by = nullptr;  // null: the initial terms hold
  // Others that hold the day as well but were added before, the newest first.
  std::vector<const PriceSegment*> overridden;
  // Those that would hold the day, had they not been taken back.
  std::vector<const PriceSegment*> undone;
};

// C-42. The segment that holds the day and was added last decides, undone ones aside; where none
// holds it, the initial terms do.
PriceOfDay PriceAt(const PriceTerms& initial, absl::Span<const PriceSegment> segments, Day day);

// Some days in a row with the same terms for the same cause.
struct PriceStretch {
  Day from;
  std::optional<Day> until;  // the first day after it; absent: for good
  PriceTerms terms;
  const PriceSegment* by = nullptr;
};

// C-42. The timeline of [from, until) as it holds: stretches without gap or overlap, in order.
std::vector<PriceStretch> PriceStretches(const PriceTerms& initial,
                                         absl::Span<const PriceSegment> segments,
                                         Day from,
                                         std::optional<Day> until);

// C-42. The next stretch after the day that has other terms than the day has; absent: none is to
// come.
std::optional<PriceStretch> NextPrice(const PriceTerms& initial,
                                      absl::Span<const PriceSegment> segments,
                                      Day day);

// C-42, C-44. What another act in [from, until) would put aside, in part or whole: segments that
// hold on some of these days and are planned (they begin after `today`) or have an end of their
// own. In the order of their days.
std::vector<const PriceSegment*> PutAside(const PriceTerms& initial,
                                          absl::Span<const PriceSegment> segments,
                                          Day today,
                                          Day from,
                                          std::optional<Day> until);

// Whether a later segment took this one back.
bool Undone(absl::Span<const PriceSegment> segments, const PriceSegment& segment);

}  // namespace vinculo::contract
