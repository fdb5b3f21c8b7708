#include "common/base/day.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"

namespace vinculo {
namespace {

using std::chrono::last;
using std::chrono::month;
using std::chrono::months;
using std::chrono::year;
using std::chrono::year_month;
using std::chrono::year_month_day;

// -1 when a character is not a digit.
int Number(absl::string_view digits) {
  int value = 0;
  for (const char c : digits) {
    if (!absl::ascii_isdigit(static_cast<unsigned char>(c))) return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

year_month MonthOf(Day day, int later) {
  return year_month(day.ymd().year(), day.ymd().month()) + months(later);
}

}  // namespace

absl::StatusOr<Day> Day::Parse(absl::string_view iso) {
  if (iso.size() == 10 && iso[4] == '-' && iso[7] == '-') {
    absl::StatusOr<Day> day =
        FromCivil(Number(iso.substr(0, 4)), Number(iso.substr(5, 2)), Number(iso.substr(8, 2)));
    if (day.ok()) return day;
  }
  return absl::InvalidArgumentError(
      absl::StrCat("\"",
                   absl::CHexEscape(iso.substr(0, 32)),
                   "\" is not a day: write an existing one as YYYY-MM-DD"));
}

absl::StatusOr<Day> Day::FromCivil(int y, int m, int d) {
  if (y < 1 || y > 9999 || m < 1 || m > 12 || d < 1 || d > DaysInMonth(y, m)) {
    return absl::InvalidArgumentError(
        absl::StrCat("there is no day ", y, "-", m, "-", d, " in the calendar (years 1 to 9999)"));
  }
  return Day(std::chrono::year(y) / m / d);
}

std::string Day::ToString() const {
  return absl::StrFormat("%04d-%02d-%02d", year(), month(), day_of_month());
}

Day FirstOfMonth(Day day) { return Day(MonthOf(day, 0) / 1); }

Day LastOfMonth(Day day) { return Day(year_month_day(MonthOf(day, 0) / last)); }

int DaysInMonth(int y, int m) {
  return static_cast<int>(static_cast<unsigned>((year(y) / month(m) / last).day()));
}

Day AddMonthsClamped(Day anchor, int later) {
  const year_month target = MonthOf(anchor, later);
  const year_month_day clamped(target / last);
  return Day(target / std::min(anchor.ymd().day(), clamped.day()));
}

Day AddMonthsLegal(Day start, int later) {
  const year_month target = MonthOf(start, later);
  const year_month_day same_number = target / start.ymd().day();
  return same_number.ok() ? Day(same_number) : Day((target + months(1)) / 1);
}

Day DueInMonth(int y, int m, int anchor_day_of_month) {
  const int due = std::clamp(anchor_day_of_month, 1, DaysInMonth(y, m));
  return Day(year(y) / m / due);
}

int WholeMonthsBetween(Day start, Day end) {
  if (end < start) return 0;
  const int apart = (end.year() - start.year()) * 12 + end.month() - start.month();
  return AddMonthsClamped(start, apart) <= end ? apart : apart - 1;
}

}  // namespace vinculo
