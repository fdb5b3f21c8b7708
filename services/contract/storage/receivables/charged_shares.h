#pragma once
// C-30, C-40. What of a contract's periods was charged.

#include <vector>

#include "common/base/task.h"
#include "common/db/tx.h"
#include "services/contract/domain/receivables/given_back_days.h"

namespace vinculo::contract {

// Of the periods that end on the day or later, in their order.
Task<std::vector<ChargedShare>> ChargedShares(db::Tx& tx, Uuid contract, Day from);

}  // namespace vinculo::contract
