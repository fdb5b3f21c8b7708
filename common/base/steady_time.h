#pragma once
// Time for waits, deadlines and durations inside this process.

#include "absl/time/time.h"

namespace vinculo {

// The machine's time as it was at the first call, moved on by the monotonic clock: never back,
// never in leaps, whatever happens to the machine's time. Compare it with its like only; what is
// stored, shown or told to others comes from a Clock. Thread-safe.
absl::Time SteadyNow();

}  // namespace vinculo
