#pragma once
#include <vector>

#include "common/base/day.h"

namespace vinculo::brazil {

enum class HolidaySet {
  kNational,  // days of the law
  kBank,      // those and the days on which banks do not clear: for due dates
};

// Which days are business days: Monday to Friday without the holidays of the set and without the
// tenant's own table of state and municipal ones (docs/brazil.md section 9). Immutable; safe to
// share between threads.
class BusinessCalendar {
 public:
  explicit BusinessCalendar(HolidaySet set, std::vector<Day> own_holidays = {});

  bool IsBusinessDay(Day day) const;
  // The day itself where it is a business day, else the next one. Also the end of a legal term that
  // falls on a holiday (Código Civil art. 132 section 1).
  Day RollFollowing(Day day) const;
  // The last day on which a title due on `due` is paid without fine and interest (Lei 7.089/1983).
  // Only a test of grace: keep the original due day, for a payment after the effective one owes
  // interest from the original (STJ REsp 1.954.924).
  Day EffectiveDueDate(Day due) const { return RollFollowing(due); }

 private:
  HolidaySet set_;
  std::vector<Day> own_holidays_;  // sorted
};

}  // namespace vinculo::brazil
