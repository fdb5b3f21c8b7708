#include "common/brazil/holidays.h"

#include <algorithm>

namespace vinculo::brazil {
namespace {

using std::chrono::month;
using std::chrono::year;

struct FixedHoliday {
  unsigned month;
  unsigned day;
  int first_year;
  absl::string_view name;
};

constexpr FixedHoliday kFixed[] = {
    {1, 1, 1, "Confraternização Universal"},
    {4, 21, 1, "Tiradentes"},
    {5, 1, 1, "Dia do Trabalho"},
    {9, 7, 1, "Independência"},
    {10, 12, 1, "N. Sra. Aparecida"},
    {11, 2, 1, "Finados"},
    {11, 15, 1, "Proclamação da República"},
    {11, 20, 2024, "Consciência Negra"},
    {12, 25, 1, "Natal"},
};

struct MovingHoliday {
  int after_easter;
  HolidayKind kind;
  absl::string_view name;
};

constexpr MovingHoliday kMoving[] = {
    {-48, HolidayKind::kBankOptional, "Carnaval (seg)"},
    {-47, HolidayKind::kBankOptional, "Carnaval (ter)"},
    {-2, HolidayKind::kNational, "Paixão de Cristo"},
    {60, HolidayKind::kBankOptional, "Corpus Christi"},
};

bool IsFixedHoliday(Day day) {
  return std::any_of(std::begin(kFixed), std::end(kFixed), [&](const FixedHoliday& holiday) {
    return static_cast<int>(holiday.month) == day.month() &&
           static_cast<int>(holiday.day) == day.day_of_month() && holiday.first_year <= day.year();
  });
}

bool IsMovingHoliday(Day day, bool banks) {
  const int after_easter = day - EasterSunday(day.year());
  return std::any_of(std::begin(kMoving), std::end(kMoving), [&](const MovingHoliday& holiday) {
    return holiday.after_easter == after_easter &&
           (banks || holiday.kind == HolidayKind::kNational);
  });
}

}  // namespace

// The method of Meeus, Jones and Butcher; its letters are theirs.
Day EasterSunday(int y) {
  const int a = y % 19, b = y / 100, c = y % 100;
  const int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30;
  const int i = c / 4, k = c % 4;
  const int l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return Day(year(y) / (n / 31) / (n % 31 + 1));
}

std::vector<Holiday> HolidaysOf(int y) {
  std::vector<Holiday> holidays;
  for (const FixedHoliday& fixed : kFixed) {
    if (fixed.first_year > y) continue;
    holidays.push_back({Day(year(y) / month(fixed.month) / static_cast<int>(fixed.day)),
                        HolidayKind::kNational,
                        fixed.name});
  }
  const Day easter = EasterSunday(y);
  for (const MovingHoliday& moving : kMoving) {
    holidays.push_back({easter + moving.after_easter, moving.kind, moving.name});
  }
  std::sort(holidays.begin(), holidays.end(), [](const Holiday& x, const Holiday& other) {
    return x.day < other.day;
  });
  return holidays;
}

bool IsNationalHoliday(Day day) { return IsFixedHoliday(day) || IsMovingHoliday(day, false); }

bool IsBankHoliday(Day day) { return IsFixedHoliday(day) || IsMovingHoliday(day, true); }

}  // namespace vinculo::brazil
