#pragma once
// C-22. The adjustment runs of the unit of work's tenant.

#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/filter/schema.h"
#include "services/contract/domain/adjustment/adjustment_run.h"
#include "services/contract/storage/record_rows.h"

namespace vinculo::contract {

// What ListAdjustmentRuns filters and orders by.
const filter::Schema& AdjustmentRunFields();

class AdjustmentRunRepository {
 public:
  explicit AdjustmentRunRepository(db::Tx& tx) : tx_(tx) {}

  // NOT_FOUND.
  Task<AdjustmentRun> Get(Uuid id);
  // Likewise; locked where the unit of work locks.
  Task<AdjustmentRun> GetForUpdate(Uuid id);
  Task<RecordPage<AdjustmentRun>> List(const filter::ListQuery& query);

  // Queued.
  void Insert(const AdjustmentRun& run);
  // Queued: the step that was asked for. Counts the version up, here too; ABORTED when another
  // write was faster.
  void SaveStep(AdjustmentRun& run, absl::Time now);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::contract
