#pragma once
#include <vector>

#include "common/base/task.h"
#include "common/db/tx.h"
#include "services/contract/domain/pricing/change_record.h"
#include "services/contract/domain/receivables/receivable.h"

namespace vinculo::contract {

// What was planned for a contract, cancelled, and what it would have charged, deleted.
struct CancelledChanges {
  std::vector<ChangeRecord> changes;
  std::vector<Receivable> charges;
};

// C-44. Of a contract that the unit of work ends. Reads alone.
Task<CancelledChanges> CancelPlanned(db::Tx& tx, Contract ended);

// Queued: both, with their events.
void Post(db::Tx& tx, CancelledChanges cancelled);

}  // namespace vinculo::contract
