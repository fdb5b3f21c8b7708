#pragma once
// C-22. Contracts in adjustment runs, of the unit of work's tenant.

#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/filter/schema.h"
#include "services/contract/domain/adjustment/adjustment_item.h"
#include "services/contract/storage/record_rows.h"

namespace vinculo::contract {

// What ListAdjustmentItems filters and orders by.
const filter::Schema& AdjustmentItemFields();

class AdjustmentItemRepository {
 public:
  explicit AdjustmentItemRepository(db::Tx& tx) : tx_(tx) {}

  // NOT_FOUND; locked where the unit of work locks.
  Task<AdjustmentItem> Get(Uuid id);
  Task<RecordPage<AdjustmentItem>> List(const filter::ListQuery& query);

  // Queued: state, finding and notice. Counts the version up, here too; ABORTED when another write
  // was faster.
  void SaveNotice(AdjustmentItem& item, absl::Time now);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::contract
