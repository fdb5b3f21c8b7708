#pragma once
// What calls may keep in memory together: requests, answers that are not taken yet, rows of
// imports. What comes beyond it is refused, so that a service under load it cannot carry stays a
// service.

#include <atomic>
#include <cstdint>

#include "absl/status/status.h"

namespace vinculo::rpc {

// Of all calls of a server. Thread-safe.
class MemoryBudget {
 public:
  explicit MemoryBudget(int64_t bytes) : limit_(bytes) {}

  // False: so much is not left, and nothing was taken.
  bool Take(int64_t bytes);
  // What exists already and must be counted, beyond the limit too.
  void Add(int64_t bytes) { taken_.fetch_add(bytes, std::memory_order_relaxed); }
  int64_t taken() const { return taken_.load(std::memory_order_relaxed); }

 private:
  const int64_t limit_;
  std::atomic<int64_t> taken_{0};
};

// One keeper's part of a budget; gives it back when it ends. Without a budget (a call of a test)
// everything is granted.
class MemoryShare {
 public:
  MemoryShare() = default;
  MemoryShare(MemoryShare&& other) noexcept;
  MemoryShare& operator=(MemoryShare&& other) noexcept;
  ~MemoryShare() { Clear(); }

  // Asks for so much more. RESOURCE_EXHAUSTED, reason SERVER_OVERLOADED, with RetryInfo, when the
  // budget does not have it. One share is always of one budget.
  absl::Status Grow(MemoryBudget* budget, int64_t bytes);
  // This much and no other from now on; refused, the share is empty.
  absl::Status Set(MemoryBudget* budget, int64_t bytes);
  // Counts what is there whatever the budget says.
  void Count(MemoryBudget* budget, int64_t bytes);
  void Clear();

 private:
  MemoryBudget* budget_ = nullptr;
  int64_t bytes_ = 0;
};

}  // namespace vinculo::rpc
