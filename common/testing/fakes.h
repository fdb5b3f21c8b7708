#pragma once
// Time and identifiers that a test decides.

#include <mutex>

#include "absl/time/time.h"
#include "common/base/clock.h"
#include "common/base/uuid.h"

namespace vinculo::testing {

// Stands still until it is moved. Thread-safe.
class FakeClock final : public Clock {
 public:
  explicit FakeClock(absl::Time now = absl::FromUnixSeconds(1'767'225'600)) : now_(now) {}
  absl::Time Now() const override {
    std::lock_guard<std::mutex> lock(mutex_);
    return now_;
  }
  void Set(absl::Time now) {
    std::lock_guard<std::mutex> lock(mutex_);
    now_ = now;
  }
  void Advance(absl::Duration duration) {
    std::lock_guard<std::mutex> lock(mutex_);
    now_ += duration;
  }

 private:
  mutable std::mutex mutex_;
  absl::Time now_;
};

// 00000000-0000-7000-8000-000000000001, ...002, in order. Thread-safe.
class SequentialIds final : public IdSource {
 public:
  SequentialIds() : IdSource(clock_) {}
  Uuid Next() override;
  // The id that call number `n` gives, from 1.
  static Uuid At(uint64_t n);

 private:
  FakeClock clock_;
  std::mutex mutex_;
  uint64_t next_ = 1;
};

}  // namespace vinculo::testing
