#pragma once
// C-40. A month's receivables and payments, added up by the database.

#include <vector>

#include "common/base/task.h"
#include "common/db/tx.h"
#include "services/contract/domain/receivables/month_summary.h"
#include "services/contract/domain/receivables/payment.h"

namespace vinculo::contract {

// What came in by one method.
struct ReceivedTotals {
  PaymentMethod method = PaymentMethod::kUnknown;
  int64_t count = 0;
  Money amount;
  Money credit;  // what of it is still the clients'
};

struct Month {
  std::vector<DueTotals> due;
  std::vector<ReceivedTotals> received;
};

// `month` is its first day.
Task<Month> MonthOf(db::Tx& tx, Day month);

}  // namespace vinculo::contract
