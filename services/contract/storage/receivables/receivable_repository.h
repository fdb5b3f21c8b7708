#pragma once
// C-40, C-41. The receivables of the unit of work's tenant, and how far contracts are charged.

#include <optional>
#include <string>
#include <vector>

#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/filter/list_query.h"
#include "common/filter/schema.h"
#include "services/contract/domain/receivables/paid_until.h"
#include "services/contract/domain/receivables/receivable.h"
#include "services/contract/domain/receivables/renegotiation.h"

namespace vinculo::contract {

// What ListReceivables filters and orders by.
const filter::Schema& ReceivableFields();

// Where a contract's paid-until date comes from.
struct ContractCharge {
  int64_t version = 0;  // 0: nothing was charged yet
  std::optional<Day> paid_before_on;
};

// A period, with the receivable that charges it.
struct KnownPeriod {
  Uuid receivable;
  DaySpan days;
  ReceivableState state;
  bool renegotiated = false;
  bool instalments_open = false;
};

// Reads lock where the unit of work does; otherwise Save finds out whether something changed.
class ReceivableRepository {
 public:
  explicit ReceivableRepository(db::Tx& tx) : tx_(tx) {}

  // NOT_FOUND.
  Task<Receivable> Get(Uuid id);
  // All of them, in the order given; NOT_FOUND of the first that does not exist.
  Task<std::vector<Receivable>> GetAll(std::vector<Uuid> ids);
  // What the client owes, at most 200, due first first.
  Task<std::vector<Receivable>> Open(Uuid client);
  struct Page {
    std::vector<Receivable> receivables;
    std::string next_page_token;  // empty on the last page
  };
  Task<Page> List(const filter::ListQuery& query);

  // The periods of a contract, as they are to stand: of the instalments `closed` and `opened` by
  // the unit of work, its word counts.
  Task<std::vector<KnownPeriod>> Periods(Uuid contract,
                                         const std::vector<Uuid>& closed,
                                         const std::vector<Uuid>& opened);
  Task<ContractCharge> Charge(Uuid contract);
  // Of which a period became instalments of these renegotiations.
  Task<std::vector<Uuid>> RenegotiatedContracts(const std::vector<Uuid>& renegotiations);
  Task<Renegotiation> GetRenegotiation(Uuid id);

  // Queued. ALREADY_EXISTS EXTERNAL_ID_TAKEN comes with the commit.
  void Insert(const Receivable& receivable);
  // Queued; counts the version up, here too; ABORTED when another write was faster.
  void Save(Receivable& receivable, absl::Time now);
  // Queued: of two units of work that change a contract's periods at once, one runs again.
  void Touch(Uuid contract, const ContractCharge& charge);
  void Insert(const Renegotiation& renegotiation);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::contract
