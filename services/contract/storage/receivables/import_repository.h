#pragma once
// C-40. Receivables and payments of imports: looked up, written and read back in sets, on a
// connection of one's own.

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "common/base/task.h"
#include "common/db/tx.h"
#include "services/contract/domain/receivables/payment.h"
#include "services/contract/domain/receivables/receivable.h"

namespace vinculo::contract {

// What a row of an import may name.
struct NamedRef {
  Uuid id;
  std::string external_id;
  Uuid client;
  // Of a contract.
  std::optional<Day> paid_until_on;
  std::string unit;
};

// The contract and the first day.
using ChargedPeriodKey = std::pair<Uuid, Day>;

class ReceivableImportRepository {
 public:
  explicit ReceivableImportRepository(db::Tx& tx) : tx_(tx) {}

  Task<std::vector<NamedRef>> Contracts(const std::vector<Uuid>& ids,
                                        const std::vector<std::string>& external_ids);
  Task<std::vector<NamedRef>> Receivables(const std::vector<Uuid>& ids,
                                          const std::vector<std::string>& external_ids);
  // Those of them that receivables have.
  Task<std::set<std::string>> ReceivableExternalIds(const std::vector<std::string>& external_ids);
  // Those of the receivables' periods that another one charges.
  Task<std::set<ChargedPeriodKey>> ChargedPeriods(const std::vector<Receivable>& receivables);
  Task<int64_t> CountPayments(const std::vector<std::string>& external_ids);

  // Those whose external id does not exist yet and whose period none charges; gives their ids.
  Task<std::vector<Uuid>> InsertNew(const std::vector<Receivable>& receivables);
  Task<std::vector<Uuid>> InsertNew(const std::vector<Payment>& payments);
  // Locked.
  Task<std::vector<Receivable>> Lock(const std::vector<Uuid>& ids);
  // Queued, the versions counted up.
  Task<void> Save(const std::vector<Receivable>& receivables);
  // Queued: how far contracts are charged, and until when they came paid.
  void SaveCharges(const std::vector<Uuid>& contracts,
                   const std::vector<Day>& until,
                   const std::vector<std::optional<Day>>& paid_before);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::contract
