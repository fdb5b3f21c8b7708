#pragma once
#include <cstdint>
#include <vector>

#include "absl/status/statusor.h"
#include "common/base/day.h"
#include "common/parameters/effective.h"

namespace vinculo::client_registry {

// When someone born on 29 February has a birthday in a year without that day.
enum class LeapDayBirthday { kFebruary28, kMarch1 };
// What the tenant has chosen; its units do not choose, for a list is of all of them.
LeapDayBirthday LeapDayBirthdayOf(const parameters::Values& tenant);

inline constexpr int kBirthdaySpanDaysMax = 366;

// The birthdays that fall on the days from `first` to `last`, both included, as month * 100 +
// day, ascending; the days may lie in two years (20 December to 10 January). In common years
// 29 February falls on the day that the policy says; by law age changes on 1 March (Código Civil
// art. 132 section 3), but people celebrate on the 28th. A violation of "birthday_until",
// BIRTHDAYS_OUT_OF_RANGE, when `last` is before `first` or more than 366 days are asked for.
absl::StatusOr<std::vector<int32_t>> BirthdaysBetween(Day first,
                                                      Day last,
                                                      LeapDayBirthday leap_day);

}  // namespace vinculo::client_registry
