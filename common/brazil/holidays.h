#pragma once
#include <vector>

#include "absl/strings/string_view.h"
#include "common/base/day.h"

namespace vinculo::brazil {

// Gregorian Easter of the Western churches.
Day EasterSunday(int year);

enum class HolidayKind {
  // Of the whole country, by law (docs/brazil.md section 9): Leis
  // 662/1949, 6.802/1980, 10.607/2002, 9.093/1995 (Good
  // Friday), and 14.759/2023 (20 November, from 2024 on).
  kNational,
  // Days on which banks do not clear besides those (CMN Res. 4.880/2020): Carnival Monday and
  // Tuesday, Corpus Christi.
  // Ash Wednesday, 24 and 31 December are business days.
  kBankOptional,
};

struct Holiday {
  Day day;
  HolidayKind kind;
  absl::string_view name;  // in Portuguese, as shown
};

// Of that year, in the order of the days. Years from 2003 on are exact; earlier ones follow the
// same laws.
std::vector<Holiday> HolidaysOf(int year);

bool IsNationalHoliday(Day day);
// National holidays included.
bool IsBankHoliday(Day day);

}  // namespace vinculo::brazil
