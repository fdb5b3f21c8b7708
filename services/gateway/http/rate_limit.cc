#include "services/gateway/http/rate_limit.h"

namespace vinculo::gateway {

bool RateLimit::Take(const std::string& key, absl::Time now) {
  absl::MutexLock lock(&mutex_);
  const int64_t minute = absl::ToUnixSeconds(now) / 60;
  if (minute != minute_) taken_.clear();
  minute_ = minute;
  const bool full = taken_.size() >= kKeysMax && !taken_.contains(key);
  return ++taken_[full ? "" : key] <= per_minute_;
}

}  // namespace vinculo::gateway
