#pragma once
// C-24, C-44. The changes of contracts of the caller's tenant.

#include <string>
#include <vector>

#include "absl/time/time.h"
#include "common/base/task.h"
#include "common/base/uuid.h"
#include "common/db/tx.h"
#include "common/filter/list_query.h"
#include "common/filter/schema.h"
#include "services/contract/domain/pricing/change_record.h"

namespace vinculo::contract {

// What ListChanges filters and orders by.
const filter::Schema& ChangeFields();

class ChangeRepository {
 public:
  explicit ChangeRepository(db::Tx& tx) : tx_(tx) {}

  // NOT_FOUND.
  Task<ChangeRecord> Get(Uuid id);
  // Locked when the unit of work runs under locks.
  Task<ChangeRecord> GetForUpdate(Uuid id);
  // Of a contract, neither begun nor undone nor cancelled, in the order of their days; at most 100.
  Task<std::vector<ChangeRecord>> Planned(Uuid contract);
  struct Page {
    std::vector<ChangeRecord> changes;
    std::string next_page_token;  // empty on the last page
  };
  Task<Page> List(const filter::ListQuery& query);

  // The receivables of planned changes, which are not issued.
  Task<std::vector<Uuid>> UnissuedCharges(const std::vector<ChangeRecord>& changes);

  void Insert(const ChangeRecord& change);
  // Of one contract, for one cause; counts their versions up, here too.
  void SaveCancelled(std::vector<ChangeRecord>& changes);
  // Writes that it was taken back and counts the version up, here too; ABORTED when another write
  // was faster.
  void SaveUndone(ChangeRecord& change);

 private:
  Task<ChangeRecord> One(const db::Statement& statement, Uuid id);

  db::Tx& tx_;
};

}  // namespace vinculo::contract
