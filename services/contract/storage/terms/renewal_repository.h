#pragma once
#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/filter/schema.h"
#include "services/contract/domain/terms/renewal.h"
#include "services/contract/storage/record_rows.h"

namespace vinculo::contract {

inline constexpr char kRenewalCollection[] = "renewals/";

// What ListRenewals filters and orders by.
const filter::Schema& RenewalFields();

// Until which last day contracts may be renewed: by unit, where one chose its own days.
struct RenewableUntil {
  Day until;   // of every other unit, and of none
  Day latest;  // of all
  std::vector<std::string> units;
  std::vector<Day> of_units;  // in their order
};

// C-32, C-34. The renewals of the unit of work's tenant, and the contracts whose renewal is due.
class RenewalRepository {
 public:
  explicit RenewalRepository(db::Tx& tx) : tx_(tx) {}

  Task<RecordPage<Renewal>> List(const filter::ListQuery& query);
  // Contracts in force that may be renewed today (RenewableFrom); the query is over
  // ContractFields().
  Task<RecordPage<Contract>> ListPending(const filter::ListQuery& query,
                                         Day today,
                                         const RenewableUntil& renewable);

  // Queued.
  void Insert(const Renewal& renewal);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::contract
