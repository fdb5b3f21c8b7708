#pragma once
// C-40. The month at a glance (Assistente): what was expected of the month, and what of it is paid
// and overdue. What was cancelled or deleted is not expected any more.

#include <cstdint>
#include <vector>

#include "common/base/money.h"
#include "services/contract/domain/receivables/receivable.h"

namespace vinculo::contract {

// The month's receivables in one state.
struct DueTotals {
  ReceivableState state = ReceivableState::kIssued;
  ChargeKind kind = ChargeKind::kRecurring;
  int64_t count = 0;
  Money amount;
  Money open;
  Money late_charges_paid;
};

struct MonthTotals {
  Money expected;
  Money settled;
  Money overdue;
};

MonthTotals TotalsOf(const std::vector<DueTotals>& due);

}  // namespace vinculo::contract
