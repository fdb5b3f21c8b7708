#pragma once

#include <cstdint>
#include <string>

#include "absl/base/thread_annotations.h"
#include "absl/container/flat_hash_map.h"
#include "absl/synchronization/mutex.h"
#include "absl/time/time.h"

namespace vinculo::gateway {

// At most so many a minute of one key (an address); every minute of the clock counts anew. More
// keys than kKeysMax in a minute count as one. Thread-safe.
class RateLimit {
 public:
  static constexpr size_t kKeysMax = 100'000;

  explicit RateLimit(int per_minute) : per_minute_(per_minute) {}

  // Counts one; false when it is too many.
  bool Take(const std::string& key, absl::Time now);

 private:
  const int per_minute_;
  absl::Mutex mutex_;
  int64_t minute_ ABSL_GUARDED_BY(mutex_) = 0;
  absl::flat_hash_map<std::string, int> taken_ ABSL_GUARDED_BY(mutex_);
};

}  // namespace vinculo::gateway
