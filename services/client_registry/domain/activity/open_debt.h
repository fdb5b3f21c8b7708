#pragma once
// What of a receivable a client owes, due already or not: what is left to pay of one that was
// issued. Nothing of one that is only scheduled, or was cancelled or deleted.

#include <cstdint>

#include "common/base/money.h"

namespace vinculo::client_registry {

// The numbers are those of vinculo.contract.v1.ReceivableState.
enum class ReceivableState : int16_t {
  kScheduled = 1,
  kIssued = 2,
  kOverdue = 3,
  kPartlyPaid = 4,
  kPaid = 5,
  kCancelled = 6,
  kDeleted = 7
};

Money OpenDebt(ReceivableState state, Money open_amount);

}  // namespace vinculo::client_registry
