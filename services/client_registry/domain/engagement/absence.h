#pragma once
#include "absl/status/statusor.h"
#include "common/base/day.h"
#include "common/errors/errors.h"

namespace vinculo::client_registry {

inline constexpr int kAbsenceDaysMax = 3650;

// The last day on which an absentee of N days may have come: of 7 days on the 22nd, the 15th.
// The day itself and those since are the days without. N is 1 to 3,650, and the day not in the
// future.
Day LastDayOfAbsentee(Day as_of, int days, Day today, errors::FieldViolations& violations);

}  // namespace vinculo::client_registry
