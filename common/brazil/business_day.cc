#include "common/brazil/business_day.h"

#include <algorithm>
#include <utility>

#include "common/brazil/holidays.h"

namespace vinculo::brazil {

BusinessCalendar::BusinessCalendar(HolidaySet set, std::vector<Day> own_holidays)
    : set_(set), own_holidays_(std::move(own_holidays)) {
  std::sort(own_holidays_.begin(), own_holidays_.end());
}

bool BusinessCalendar::IsBusinessDay(Day day) const {
  const std::chrono::weekday weekday = day.weekday();
  if (weekday == std::chrono::Saturday || weekday == std::chrono::Sunday) return false;
  if (std::binary_search(own_holidays_.begin(), own_holidays_.end(), day)) return false;
  return set_ == HolidaySet::kBank ? !IsBankHoliday(day) : !IsNationalHoliday(day);
}

Day BusinessCalendar::RollFollowing(Day day) const {
  while (!IsBusinessDay(day)) day = day + 1;
  return day;
}

}  // namespace vinculo::brazil
