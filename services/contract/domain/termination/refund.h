#pragma once
// C-29. Money that is to be given back to a client, and then was.

#include <cstdint>
#include <optional>
#include <string>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "common/base/day.h"
#include "common/base/money.h"
#include "common/base/uuid.h"

namespace vinculo::contract {

inline constexpr char kRefunds[] = "refunds/";

// The numbers are those of the API and of the table.
enum class RefundState { kDue = 1, kSettled = 2 };

struct Refund {
  Uuid id;
  int64_t version = 1;
  Uuid contract;
  Uuid client;                      // the contract's
  std::optional<Uuid> termination;  // absent: the contract ended without one
  Money amount;
  RefundState state = RefundState::kDue;
  std::optional<Day> settled_on;
  std::string reference;
  absl::Time created_at;
  absl::Time updated_at;
};

// REFUND_SETTLED; PAID_IN_FUTURE for a day to come.
absl::StatusOr<Refund> Settled(Refund refund, Day on, std::string reference, Day today);

}  // namespace vinculo::contract
