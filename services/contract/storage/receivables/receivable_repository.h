#pragma once
// C-40, C-41. The receivables of the unit of work's tenant, and how far contracts are charged.

#include <optional>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/filter/list_query.h"
#include "common/filter/schema.h"
#include "services/contract/domain/receivables/receivable.h"
#include "services/contract/domain/receivables/renegotiation.h"
#include "services/contract/storage/receivables/paid_accounts.h"

namespace vinculo::contract {

// What ListReceivables filters and orders by.
const filter::Schema& ReceivableFields();

// How far a contract is charged.
struct ContractCharge {
  int64_t version = 0;  // 0: nothing was charged yet
};

using ContractChargesById = absl::flat_hash_map<Uuid, ContractCharge>;

// Reads lock where the unit of work does; otherwise Save finds out whether something changed.
class ReceivableRepository {
 public:
  explicit ReceivableRepository(db::Tx& tx) : tx_(tx) {}

  // NOT_FOUND.
  Task<Receivable> Get(Uuid id);
  // All of them, in the order given; NOT_FOUND of the first that does not exist.
  Task<std::vector<Receivable>> GetAll(std::vector<Uuid> ids);
  // Of the contract's periods that end on the day or later, neither cancelled nor deleted, at most
  // 200.
  Task<std::vector<Receivable>> OfPeriods(Uuid contract, Day from);
  // What the client owes, at most 200, due first first.
  Task<std::vector<Receivable>> Open(Uuid client);
  struct Page {
    std::vector<Receivable> receivables;
    std::string next_page_token;  // empty on the last page
  };
  Task<Page> List(const filter::ListQuery& query);

  // What the paid-until dates of the contracts follow from; of one that was never charged nothing.
  Task<PaidAccounts> AccountsOf(const std::vector<Uuid>& contracts);
  // Locked as Get locks; of those that were never charged nothing.
  Task<ContractChargesById> Charges(const std::vector<Uuid>& contracts);
  // Of which a period became instalments of these renegotiations, at once or over others.
  Task<std::vector<Uuid>> RenegotiatedContracts(const std::vector<Uuid>& renegotiations);
  Task<Renegotiation> GetRenegotiation(Uuid id);

  // Queued. ALREADY_EXISTS EXTERNAL_ID_TAKEN comes with the commit.
  void Insert(const Receivable& receivable);
  // Queued; counts the version up, here too; ABORTED when another write was faster.
  void Save(Receivable& receivable, absl::Time now);
  // Queued: of two units of work that change a contract's periods at once, one runs again.
  void Touch(Uuid contract, const ContractCharge& charge);
  // Queued, after the contract is saved, by whoever judged from how far it is charged: ABORTED when
  // a recurring run charged more meanwhile, which holds its lock on the contract until then.
  void CheckChargedUntil(Uuid contract, std::optional<Day> until_on);
  void Insert(const Renegotiation& renegotiation);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::contract
