#pragma once
// C-40. The recurring runs of the unit of work's tenant.

#include "common/base/task.h"
#include "common/db/tx.h"
#include "services/contract/domain/receivables/billing_run.h"

namespace vinculo::contract {

class BillingRunRepository {
 public:
  explicit BillingRunRepository(db::Tx& tx) : tx_(tx) {}

  // NOT_FOUND.
  Task<BillingRun> Get(Uuid id);
  // Queued. FAILED_PRECONDITION BILLING_RUN_AT_WORK comes with the commit.
  void Insert(const BillingRun& run);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::contract
