#include "services/contract/domain/adjustment/effective_day.h"

namespace vinculo::contract {

EffectiveDay AnniversaryIn(const AdjustmentWindow& window,
                           Day clock_start,
                           absl::Span<const StoppedDays> stopped) {
  const Day opens = GuardOpensOn(clock_start, stopped);
  Day day = opens;
  for (int years = 2; day < window.first; ++years) day = GuardOpensOn(clock_start, stopped, years);
  EffectiveDay effective{.next = day, .guarded = opens > window.last};
  if (day <= window.last) effective.day = day;
  return effective;
}

EffectiveDay DataBaseIn(const AdjustmentWindow& window,
                        Day clock_start,
                        absl::Span<const StoppedDays> stopped) {
  const Day opens = GuardOpensOn(clock_start, stopped);
  if (opens > window.first) {
    return {.next = NextDataBase(window.first, opens), .guarded = true};
  }
  return {.day = window.first, .next = window.first};
}

Day NextDataBase(Day data_base, Day from) {
  const Day this_year = DueInMonth(from.year(), data_base.month(), data_base.day_of_month());
  if (this_year >= from) return this_year;
  return DueInMonth(from.year() + 1, data_base.month(), data_base.day_of_month());
}

}  // namespace vinculo::contract
