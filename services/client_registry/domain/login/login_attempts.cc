#include "services/client_registry/domain/login/login_attempts.h"

#include <algorithm>

namespace vinculo::client_registry {
namespace {

bool Forgotten(const LoginAttempts& attempts, absl::Time now) {
  return now - attempts.last_at >= kAttemptsForgotten;
}

// Waits double; after this many doublings the longest is reached whatever comes.
constexpr int64_t kDoublingsMax = 10;

}  // namespace

std::optional<absl::Time> LockedUntil(const LoginAttempts& attempts,
                                      int free_attempts,
                                      absl::Time now) {
  if (attempts.failures < free_attempts || Forgotten(attempts, now)) return std::nullopt;
  const int64_t doublings = std::min(attempts.failures - free_attempts, kDoublingsMax);
  const absl::Duration wait = std::min(kFirstWait * (int64_t{1} << doublings), kLongestWait);
  const absl::Time until = attempts.last_at + wait;
  if (now >= until) return std::nullopt;
  return until;
}

LoginAttempts WithAttempt(const LoginAttempts& attempts, absl::Time now) {
  const int64_t before = Forgotten(attempts, now) ? 0 : attempts.failures;
  return {.failures = before + 1, .last_at = now};
}

}  // namespace vinculo::client_registry
