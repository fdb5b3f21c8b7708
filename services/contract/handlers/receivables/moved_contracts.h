#pragma once
// C-41. The contracts whose paid-until date follows receivables that a unit of work changes.

#include <vector>

#include "common/base/task.h"
#include "common/base/uuid.h"
#include "common/db/tx.h"
#include "services/contract/deps.h"
#include "services/contract/domain/contract.h"
#include "services/contract/domain/receivables/receivable.h"
#include "services/contract/storage/receivables/receivable_repository.h"

namespace vinculo::contract {

struct MovedContract {
  Contract contract;  // with its new date
  ContractCharge charge;
  bool moved = false;
};

// `changed` are receivables as they are to stand, those that are made with them too; everything is
// read before anything is written.
Task<std::vector<MovedContract>> MovePaidUntil(db::Tx& tx, std::vector<Receivable> changed);

// Of these contracts, by the receivables that they have.
Task<std::vector<MovedContract>> MovePaidUntilOf(db::Tx& tx, std::vector<Uuid> contracts);

// Queued: the contracts, and ContractChanged (PAID_UNTIL) of those whose date moved.
void Post(db::Tx& tx, const Deps& deps, std::vector<MovedContract> contracts);

// Queued: the receivable, and ReceivableChanged.
void Post(db::Tx& tx, Receivable& receivable, const std::string& reason = "");

}  // namespace vinculo::contract
