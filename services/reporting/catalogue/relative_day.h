#pragma once
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "common/base/day.h"

namespace vinculo::reporting {

// A day in text: YYYY-MM-DD, or counted from today: "today", "first_of_month", "last_of_month",
// "first_of_year", "last_week_start" and "last_week_end" (Monday and Sunday of the week before this
// one), each with days added or taken off ("today-7", "today+30"). From 1900 to 2200.
absl::StatusOr<Day> RelativeDay(absl::string_view text, Day today);

}  // namespace vinculo::reporting
