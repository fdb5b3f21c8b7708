#pragma once
#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/filter/schema.h"
#include "services/contract/domain/monitoring/contestation.h"
#include "services/contract/storage/record_rows.h"

namespace vinculo::contract {

// What ListContestations filters and orders by.
const filter::Schema& ContestationFields();

// C-28. The contested bills of the unit of work's tenant.
class ContestationRepository {
 public:
  explicit ContestationRepository(db::Tx& tx) : tx_(tx) {}

  // NOT_FOUND; locked where the unit of work locks.
  Task<Contestation> Get(Uuid id);
  Task<RecordPage<Contestation>> List(const filter::ListQuery& query);

  // Queued. FAILED_PRECONDITION CONTESTATION_OPEN comes with the commit.
  void Insert(const Contestation& contestation);
  // Queued; counts the version up, here too.
  void Save(Contestation& contestation, absl::Time now);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::contract
