#pragma once
// Segments and plans that the tests of this folder share.

#include <optional>
#include <random>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/testing/matchers/matchers.h"
#include "services/contract/domain/pricing/added_segments.h"
#include "services/contract/domain/pricing/price_at.h"

namespace vinculo::contract {

using std::chrono::April;
using std::chrono::August;
using std::chrono::December;
using std::chrono::February;
using std::chrono::January;
using std::chrono::March;
using std::chrono::November;
using namespace std::chrono_literals;  // NOLINT: 2026y

inline Uuid PlanNumber(int number) {
  return *Uuid::Parse(number == 1 ? "00000000-0000-7000-8000-000000000001"
                                  : "00000000-0000-7000-8000-000000000002");
}

inline PriceTerms Monthly(Money price, int plan = 1) {
  return {.price = price, .plan = PlanNumber(plan)};
}

inline PriceSegment Segment(int ordinal, Day from, std::optional<Day> until, Money price) {
  return {.ordinal = ordinal,
          .from = from,
          .until = until,
          .terms = Monthly(price),
          .cause_ref = absl::StrCat("changes/", ordinal)};
}

inline PriceSegment Undo(int ordinal, const PriceSegment& of) {
  PriceSegment undo = of;
  undo.ordinal = ordinal;
  undo.cause = PriceCause::kUndo;
  undo.undoes = of.ordinal;
  return undo;
}

// The timeline with more segments.
inline PriceTimeline With(PriceTimeline timeline, const std::vector<PriceSegment>& added) {
  timeline.segments.insert(timeline.segments.end(), added.begin(), added.end());
  return timeline;
}

// Random acts in the 60 days from `first` on, some of them taken back.
inline std::vector<PriceSegment> RandomSegments(unsigned seed, Day first) {
  std::mt19937 random(seed);
  std::vector<PriceSegment> segments;
  const int count = static_cast<int>(random() % 12);
  for (int ordinal = 1; ordinal <= count; ++ordinal) {
    if (!segments.empty() && random() % 4 == 0) {
      const PriceSegment& of = segments[random() % segments.size()];
      if (!of.undoes && !Undone(segments, of)) {
        segments.push_back(Undo(ordinal, of));
        continue;
      }
    }
    const Day from = first + static_cast<int>(random() % 60);
    std::optional<Day> until;
    if (random() % 2 == 0) until = from + 1 + static_cast<int>(random() % 30);
    segments.push_back(Segment(ordinal, from, until, Cents(1 + random() % 100'00)));
  }
  return segments;
}

}  // namespace vinculo::contract
