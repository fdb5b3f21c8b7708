#pragma once

#include "absl/time/time.h"
#include "common/base/day.h"

namespace vinculo::contract {

// When a fact of that business day holds: now, when the day is today; else at the day's first
// instant.
absl::Time OccurredAt(Day day, absl::Time now, const absl::TimeZone& zone);

}  // namespace vinculo::contract
