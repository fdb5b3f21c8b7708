#pragma once
// C-22. On which day of a run's window a contract's price rises.

#include <optional>

#include "absl/types/span.h"
#include "common/base/day.h"
#include "services/contract/domain/adjustment/twelve_month_guard.h"

namespace vinculo::contract {

// The numbers are those of the API and of the table.
enum class AdjustmentRule {
  kAnniversary = 1,  // each contract on its own day, every twelve months from its clock's start
  kDataBase = 2,     // all on one day of the year, once their twelve months are over
};

// First and last day on which prices of a run may rise; of a data-base, one day.
struct AdjustmentWindow {
  Day first;
  Day last;
};

struct EffectiveDay {
  std::optional<Day> day;  // absent: none in the window
  // By the rule, the first day on which the price may rise that is not before the window; before
  // the guard opens, the first of all.
  Day next;
  bool guarded = false;  // the twelve months are not over in the window
};

// C-22. The anniversary in the window: a contract of 2026-01-31 in January 2027 on the 31st, in
// February 2027 not at all.
EffectiveDay AnniversaryIn(const AdjustmentWindow& window,
                           Day clock_start,
                           absl::Span<const StoppedDays> stopped);

// C-22. The window's day, which is the data-base of its year. For a contract of 2023-01-05, 1 March
// 2023 is too early and 2024-03-01 the first: a price never rises within twelve months of the
// contract.
EffectiveDay DataBaseIn(const AdjustmentWindow& window,
                        Day clock_start,
                        absl::Span<const StoppedDays> stopped);

// The same day of the year, on or after `from`; of 29 February the 28th in common years.
Day NextDataBase(Day data_base, Day from);

}  // namespace vinculo::contract
