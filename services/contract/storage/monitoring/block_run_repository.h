#pragma once
// C-28. The block runs of the unit of work's tenant, and what each changed.

#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/filter/schema.h"
#include "services/contract/domain/monitoring/block_run.h"
#include "services/contract/domain/monitoring/block_run_change.h"
#include "services/contract/storage/record_rows.h"

namespace vinculo::contract {

// What ListBlockRuns and ListBlockRunChanges filter and order by.
const filter::Schema& BlockRunFields();
const filter::Schema& BlockRunChangeFields();

class BlockRunRepository {
 public:
  explicit BlockRunRepository(db::Tx& tx) : tx_(tx) {}

  // NOT_FOUND.
  Task<BlockRun> Get(Uuid id);
  Task<RecordPage<BlockRun>> List(const filter::ListQuery& query);
  Task<RecordPage<BlockRunChange>> ListChanges(Uuid run, const filter::ListQuery& query);
  // Queued. FAILED_PRECONDITION BLOCK_RUN_AT_WORK comes with the commit.
  void Insert(const BlockRun& run);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::contract
