#pragma once
// C-40. The client's credit of what it paid over, used by a receivable as it is issued.

#include <vector>

#include "common/base/task.h"
#include "common/db/tx.h"
#include "services/contract/domain/receivables/payment.h"
#include "services/contract/domain/receivables/receivable.h"

namespace vinculo::contract {

struct UsedCredits {
  Receivable receivable;          // after them
  std::vector<Payment> payments;  // of which something was used
  std::vector<PostedAllocation> allocations;
};

// Nothing of a receivable that is not issued yet.
Task<UsedCredits> UseCreditsOf(db::Tx& tx, Receivable receivable, Day today);

// Queued: the payments and the allocations.
void Post(db::Tx& tx, UsedCredits used);

}  // namespace vinculo::contract
