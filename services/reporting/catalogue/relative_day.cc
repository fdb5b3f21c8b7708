#include "services/reporting/catalogue/relative_day.h"

#include <cstdlib>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"

namespace vinculo::reporting {
namespace {

constexpr int kOffsetMax = 40'000;
constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2200;

absl::StatusOr<Day> Named(absl::string_view name, Day today) {
  if (name == "today") return today;
  if (name == "first_of_month") return FirstOfMonth(today);
  if (name == "last_of_month") return LastOfMonth(today);
  if (name == "first_of_year") return Day::FromCivil(today.year(), 1, 1);
  const Day monday = today - static_cast<int>(today.weekday().iso_encoding() - 1);
  if (name == "last_week_start") return monday - 7;
  if (name == "last_week_end") return monday - 1;
  return absl::InvalidArgumentError(absl::StrCat("not a day: ", name));
}

absl::StatusOr<Day> Read(absl::string_view text, Day today) {
  if (!text.empty() && text[0] >= '0' && text[0] <= '9') return Day::Parse(text);
  const size_t sign = text.find_first_of("+-");
  const absl::StatusOr<Day> day = Named(text.substr(0, sign), today);
  if (!day.ok() || sign == absl::string_view::npos) return day;
  int offset = 0;
  if (!absl::SimpleAtoi(text.substr(sign), &offset) || std::abs(offset) > kOffsetMax) {
    return absl::InvalidArgumentError(absl::StrCat("not a number of days: ", text.substr(sign)));
  }
  return *day + offset;
}

}  // namespace

absl::StatusOr<Day> RelativeDay(absl::string_view text, Day today) {
  absl::StatusOr<Day> day = Read(text, today);
  if (day.ok() && (day->year() < kFirstYear || day->year() > kLastYear)) {
    return absl::InvalidArgumentError("the year is not between 1900 and 2200");
  }
  return day;
}

}  // namespace vinculo::reporting
