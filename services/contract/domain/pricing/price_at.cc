#include "services/contract/domain/pricing/price_at.h"

#include <algorithm>
#include <set>

namespace vinculo::contract {
namespace {

std::set<int> UndoneOrdinals(absl::Span<const PriceSegment> segments) {
  std::set<int> undone;
  for (const PriceSegment& segment : segments) {
    if (segment.undoes) undone.insert(*segment.undoes);
  }
  return undone;
}

// The days on which the terms may change, after `from` and before `until`.
std::set<Day> Turns(absl::Span<const PriceSegment> segments, Day from, std::optional<Day> until) {
  std::set<Day> turns;
  const auto add = [&](Day day) {
    if (day > from && (!until || day < *until)) turns.insert(day);
  };
  for (const PriceSegment& segment : segments) {
    add(segment.from);
    if (segment.until) add(*segment.until);
  }
  return turns;
}

}  // namespace

PriceOfDay PriceAt(const PriceTerms& initial, absl::Span<const PriceSegment> segments, Day day) {
  const std::set<int> undone = UndoneOrdinals(segments);
  PriceOfDay price{.terms = initial};
  for (auto segment = segments.rbegin(); segment != segments.rend(); ++segment) {
    if (segment->undoes || !segment->Holds(day)) continue;
    if (undone.contains(segment->ordinal)) {
      price.undone.push_back(&*segment);
    } else if (price.by != nullptr) {
      price.overridden.push_back(&*segment);
    } else {
      price.by = &*segment;
      price.terms = segment->terms;
    }
  }
  return price;
}

std::vector<PriceStretch> PriceStretches(const PriceTerms& initial,
                                         absl::Span<const PriceSegment> segments,
                                         Day from,
                                         std::optional<Day> until) {
  std::vector<PriceStretch> stretches;
  const auto begin = [&](Day day) {
    const PriceOfDay price = PriceAt(initial, segments, day);
    if (!stretches.empty()) {
      PriceStretch& last = stretches.back();
      if (last.by == price.by) return;
      last.until = day;
    }
    stretches.push_back({.from = day, .until = until, .terms = price.terms, .by = price.by});
  };
  begin(from);
  for (const Day day : Turns(segments, from, until)) begin(day);
  return stretches;
}

std::optional<PriceStretch> NextPrice(const PriceTerms& initial,
                                      absl::Span<const PriceSegment> segments,
                                      Day day) {
  const std::vector<PriceStretch> stretches = PriceStretches(initial, segments, day, std::nullopt);
  for (const PriceStretch& stretch : stretches) {
    if (stretch.terms != stretches.front().terms) return stretch;
  }
  return std::nullopt;
}

std::vector<const PriceSegment*> PutAside(const PriceTerms& initial,
                                          absl::Span<const PriceSegment> segments,
                                          Day today,
                                          Day from,
                                          std::optional<Day> until) {
  std::vector<const PriceSegment*> aside;
  for (const PriceStretch& stretch : PriceStretches(initial, segments, from, until)) {
    if (stretch.by == nullptr || (stretch.by->from <= today && !stretch.by->until)) continue;
    if (std::find(aside.begin(), aside.end(), stretch.by) == aside.end()) {
      aside.push_back(stretch.by);
    }
  }
  return aside;
}

bool Undone(absl::Span<const PriceSegment> segments, const PriceSegment& segment) {
  return std::any_of(segments.begin(), segments.end(), [&segment](const PriceSegment& other) {
    return other.undoes == segment.ordinal;
  });
}

}  // namespace vinculo::contract
