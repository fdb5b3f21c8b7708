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

// C-32, C-34. The renewals of the unit of work's tenant, and the contracts whose renewal is due.
class RenewalRepository {
 public:
  explicit RenewalRepository(db::Tx& tx) : tx_(tx) {}

  Task<RecordPage<Renewal>> List(const filter::ListQuery& query);
  // Contracts in force that may be renewed today (RenewableFrom); the query is over
  // ContractFields().
  Task<RecordPage<Contract>> ListPending(const filter::ListQuery& query, Day today, int days_ahead);

  // Queued.
  void Insert(const Renewal& renewal);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::contract
