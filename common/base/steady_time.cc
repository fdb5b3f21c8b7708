#include "common/base/steady_time.h"

#include <time.h>

#include "absl/time/clock.h"

namespace vinculo {
namespace {

// Without a division, unlike std::chrono's nanoseconds: a call asks for the time some ten times.
absl::Duration SinceBoot() {
  timespec since_boot;
  clock_gettime(CLOCK_MONOTONIC, &since_boot);
  return absl::DurationFromTimespec(since_boot);
}

}  // namespace

absl::Time SteadyNow() {
  static const absl::Time boot = absl::Now() - SinceBoot();
  return boot + SinceBoot();
}

}  // namespace vinculo
