#pragma once
#include <cstdint>
#include <optional>

#include "absl/time/time.h"

namespace vinculo::client_registry {

// What is remembered of attempts with one login name, or from one source, whether it exists or not.
struct LoginAttempts {
  int64_t failures = 0;  // in a row; an attempt under way counts
  absl::Time last_at = absl::InfinitePast();

  bool operator==(const LoginAttempts&) const = default;
};

// How many may fail before the next has to wait.
inline constexpr int kFreeAttemptsOfName = 5;
inline constexpr int kFreeAttemptsOfSource = 50;
inline constexpr absl::Duration kFirstWait = absl::Minutes(1);
inline constexpr absl::Duration kLongestWait = absl::Hours(1);
inline constexpr absl::Duration kAttemptsForgotten = absl::Hours(24);

// Until when attempts are refused: 1 minute after the last failure allowed for free, 2 after
// the next, 4, ... up to 1 hour. None: the next may come now.
std::optional<absl::Time> LockedUntil(const LoginAttempts& attempts,
                                      int free_attempts,
                                      absl::Time now);

// With one more attempt, which counts as failed until the password turns out right: many at
// once gain nothing. A day without attempts forgets those before. Only when LockedUntil says none.
LoginAttempts WithAttempt(const LoginAttempts& attempts, absl::Time now);

}  // namespace vinculo::client_registry
