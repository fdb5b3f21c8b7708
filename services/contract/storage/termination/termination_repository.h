#pragma once
// C-29. Contracts that ended before their time, and what is to be given back for it.

#include <optional>
#include <string>
#include <vector>

#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/filter/schema.h"
#include "services/contract/domain/contract.h"
#include "services/contract/domain/pricing/lessened_charges.h"
#include "services/contract/domain/receivables/receivable.h"
#include "services/contract/domain/termination/refund.h"
#include "services/contract/domain/termination/termination_record.h"
#include "services/contract/storage/record_rows.h"

namespace vinculo::contract {

// With the contract's client behind the columns.
TerminationRecord TerminationFromRow(const db::Row& row);

// What ListTerminations and VerifyFines filter and order by, and ListRefunds.
const filter::Schema& TerminationFields();
const filter::Schema& RefundFields();

// A contract, and the day on which it would end.
struct EndingOf {
  Uuid client;
  Uuid contract;
  std::optional<Day> ends_on;
};

struct KeptReceivables {
  std::vector<Receivable> oldest;
  Money open;
};

class TerminationRepository {
 public:
  explicit TerminationRepository(db::Tx& tx) : tx_(tx) {}

  // NOT_FOUND.
  Task<TerminationRecord> Get(Uuid id);
  Task<RecordPage<TerminationRecord>> List(const filter::ListQuery& query);
  // Locked when the unit of work runs under locks. NOT_FOUND.
  Task<Refund> GetRefund(Uuid id);
  Task<RecordPage<Refund>> ListRefunds(const filter::ListQuery& query);
  // What an end on that day may change, with the days that came back of these periods or later, and
  // with changes that have lines of that day or later; all receivables where there is no day,
  // one-off charges too. Locked when the unit of work runs under locks.
  Task<ChargedSoFar> EndingCharges(EndingOf of, std::vector<Uuid> without);
  // What is open and stays so: the oldest, and what is open of all.
  Task<KeptReceivables> KeptBy(EndingOf of, std::vector<Uuid> without);

  // Queued.
  void Insert(const TerminationRecord& termination);
  void Insert(const Refund& refund);
  // Queued; counts the version up, here too; ABORTED when another write was faster.
  void SaveSettled(Refund& refund, absl::Time now);
  // The same, of one that gives back less.
  void SaveLessened(Refund& refund, absl::Time now);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::contract
