#pragma once
#include <optional>

#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/filter/schema.h"
#include "services/contract/domain/monitoring/debt_notice.h"
#include "services/contract/storage/record_rows.h"

namespace vinculo::contract {

// What ListDebtNotices filters and orders by.
const filter::Schema& DebtNoticeFields();

// C-28. The notices of debts of the unit of work's tenant.
class DebtNoticeRepository {
 public:
  explicit DebtNoticeRepository(db::Tx& tx) : tx_(tx) {}

  // NOT_FOUND; locked where the unit of work locks.
  Task<DebtNotice> Get(Uuid id);
  // Absent: none became due or was proven yet.
  Task<std::optional<DebtNotice>> Find(Uuid id);
  Task<RecordPage<DebtNotice>> List(const filter::ListQuery& query);

  // Queued.
  void Insert(const DebtNotice& notice);
  // Queued; counts the version up, here too.
  void Save(DebtNotice& notice, absl::Time now);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::contract
