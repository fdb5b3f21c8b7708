#pragma once
// C-40. What was paid of a receivable that is owed no more: the client's credit, the rest of its
// payments.

#include <vector>

#include "common/base/task.h"
#include "common/db/tx.h"
#include "services/contract/domain/receivables/payment.h"

namespace vinculo::contract {

struct FreedCredit {
  std::vector<Payment> payments;              // with their rests
  std::vector<PostedAllocation> allocations;  // what stays of them
  Money amount;                               // of all
};

// Adds so much of what was paid of the receivable, the latest payment first (lessened_period.h).
// Reads alone.
Task<void> Free(db::Tx& tx, Uuid receivable, Money amount, FreedCredit& freed);

// Queued: the payments and the allocations.
void Post(db::Tx& tx, FreedCredit freed);

}  // namespace vinculo::contract
