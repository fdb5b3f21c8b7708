#pragma once
#include <optional>

#include "common/base/day.h"

namespace vinculo::reporting {

// How far the history of one portfolio is published.
struct Publication {
  // The last day published; none: nothing is.
  std::optional<Day> last;
  // The first day with a client in force; none: there never was one.
  std::optional<Day> first_counted;
  // The day on which the portfolio's first fact arrived.
  Day began_on;
};

// Both are in it.
struct DayRange {
  Day first;
  Day last;

  bool operator==(const DayRange&) const = default;
};

// P-07. The days that a daily cycle publishes: those that ended before its business date and are
// not published yet, without a gap. On the day on which a portfolio begins, its history may still
// be on its way in; it is published the night after, or before that by a cycle that somebody starts
// by hand. Days before the first one published stay unpublished, whatever history comes later.
std::optional<DayRange> DaysToPublish(const Publication& publication,
                                      Day business_date,
                                      bool by_hand);

}  // namespace vinculo::reporting
