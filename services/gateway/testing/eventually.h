#pragma once

#include <functional>

#include "absl/time/clock.h"
#include "absl/time/time.h"

namespace vinculo::gateway {

// Asks every few milliseconds until `condition` holds; false when it did not within `patience`.
inline bool Eventually(const std::function<bool()>& condition,
                       absl::Duration patience = absl::Seconds(10)) {
  const absl::Time end = absl::Now() + patience;
  while (!condition()) {
    if (absl::Now() > end) return false;
    absl::SleepFor(absl::Milliseconds(5));
  }
  return true;
}

}  // namespace vinculo::gateway
