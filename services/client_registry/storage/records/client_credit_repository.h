#pragma once
#include <vector>

#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/filter/schema.h"
#include "services/client_registry/domain/records/client_credit.h"
#include "services/client_registry/domain/records/client_credit_use.h"
#include "services/client_registry/domain/records/credit_statement.h"
#include "services/client_registry/storage/records/record_rows.h"

namespace vinculo::client_registry {

// What ListClientCredits and ListClientCreditUses filter and order by.
const filter::Schema& ClientCreditListSchema();
const filter::Schema& ClientCreditUseListSchema();

// The credits of the unit of work's tenant, their uses, and their ledger.
class ClientCreditRepository {
 public:
  explicit ClientCreditRepository(db::Tx& tx) : tx_(tx) {}

  // NOT_FOUND when there is none. GetForUpdate and its like lock where the unit of work locks;
  // otherwise Save finds out whether it changed.
  Task<ClientCredit> Get(Uuid id);
  Task<ClientCredit> GetForUpdate(Uuid id);
  Task<std::vector<ClientCredit>> AllForUpdate(std::vector<Uuid> ids);
  // A client's credits of which something may be used on the day.
  Task<std::vector<ClientCredit>> UsableForUpdate(Uuid client, Day on);
  Task<RecordPage<ClientCredit>> List(const filter::ListQuery& query);
  // Every entry of a client's credits up to a day, as they were made.
  Task<std::vector<LedgerEntry>> Ledger(Uuid client, Day until);

  Task<ClientCreditUse> GetUse(Uuid id);
  Task<ClientCreditUse> GetUseForUpdate(Uuid id);
  Task<RecordPage<ClientCreditUse>> ListUses(const filter::ListQuery& query);

  // Queued: the grant and the first entry of its ledger.
  void Insert(const ClientCredit& credit);
  // Queued: the credit after an entry, and the entry.
  void Save(const ClientCredit& credit, const CreditEntry& entry);
  // Queued; the entries of its takings are saved after it.
  void InsertUse(const ClientCreditUse& use);
  // Queued; the use is at the version after the one that was read.
  void SaveReversed(const ClientCreditUse& use);

 private:
  void Insert(const CreditEntry& entry);

  db::Tx& tx_;
};

}  // namespace vinculo::client_registry
