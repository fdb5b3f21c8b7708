#include "common/rpc/memory_budget.h"

#include <utility>

#include "common/errors/errors.h"

namespace vinculo::rpc {

bool MemoryBudget::Take(int64_t bytes) {
  if (taken_.fetch_add(bytes, std::memory_order_relaxed) + bytes <= limit_) return true;
  Add(-bytes);
  return false;
}

MemoryShare::MemoryShare(MemoryShare&& other) noexcept
    : budget_(other.budget_), bytes_(std::exchange(other.bytes_, 0)) {}

MemoryShare& MemoryShare::operator=(MemoryShare&& other) noexcept {
  Clear();
  budget_ = other.budget_;
  bytes_ = std::exchange(other.bytes_, 0);
  return *this;
}

absl::Status MemoryShare::Grow(MemoryBudget* budget, int64_t bytes) {
  budget_ = budget;
  if (budget == nullptr) return absl::OkStatus();
  if (!budget->Take(bytes)) {
    return errors::ResourceExhausted("SERVER_OVERLOADED",
                                     "the calls in progress take all the memory that they may; "
                                     "retry later",
                                     absl::Seconds(1));
  }
  bytes_ += bytes;
  return absl::OkStatus();
}

absl::Status MemoryShare::Set(MemoryBudget* budget, int64_t bytes) {
  Clear();
  return Grow(budget, bytes);
}

void MemoryShare::Count(MemoryBudget* budget, int64_t bytes) {
  budget_ = budget;
  if (budget == nullptr) return;
  budget->Add(bytes);
  bytes_ += bytes;
}

void MemoryShare::Clear() {
  if (budget_ != nullptr) budget_->Add(-std::exchange(bytes_, 0));
}

}  // namespace vinculo::rpc
