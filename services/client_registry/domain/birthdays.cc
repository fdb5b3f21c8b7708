#include "services/client_registry/domain/birthdays.h"

#include <algorithm>

#include "common/errors/errors.h"
#include "services/client_registry/domain/policy/registry_parameters.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

constexpr int32_t kLeapDay = 229;

int32_t MonthAndDay(Day day) { return day.month() * 100 + day.day_of_month(); }

bool StandsInForLeapDay(Day day, LeapDayBirthday leap_day) {
  if (DaysInMonth(day.year(), 2) == 29) return false;
  return MonthAndDay(day) == (leap_day == LeapDayBirthday::kFebruary28 ? 228 : 301);
}

}  // namespace

LeapDayBirthday LeapDayBirthdayOf(const parameters::Values& tenant) {
  return tenant.Choice(kLeapDayBirthday) == "MARCH_1" ? LeapDayBirthday::kMarch1
                                                      : LeapDayBirthday::kFebruary28;
}

absl::StatusOr<std::vector<int32_t>> BirthdaysBetween(Day first,
                                                      Day last,
                                                      LeapDayBirthday leap_day) {
  if (last < first || last - first >= kBirthdaySpanDaysMax) {
    return errors::InvalidField("birthday_until",
                                kBirthdaysOutOfRange,
                                "must not be before birthday_from, nor 366 days or more after it");
  }
  std::vector<int32_t> birthdays;
  for (Day day = first; day <= last; day = day + 1) {
    birthdays.push_back(MonthAndDay(day));
    if (StandsInForLeapDay(day, leap_day)) birthdays.push_back(kLeapDay);
  }
  std::sort(birthdays.begin(), birthdays.end());
  birthdays.erase(std::unique(birthdays.begin(), birthdays.end()), birthdays.end());
  return birthdays;
}

}  // namespace vinculo::client_registry
