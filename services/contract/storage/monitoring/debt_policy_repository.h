#pragma once
#include <vector>

#include "absl/time/time.h"
#include "common/base/task.h"
#include "common/brazil/business_day.h"
#include "common/db/tx.h"
#include "common/filter/schema.h"
#include "services/contract/domain/monitoring/debt_policy.h"
#include "services/contract/storage/record_rows.h"

namespace vinculo::contract {

// What ListDebtPolicies filters and orders by.
const filter::Schema& DebtPolicyFields();

// C-28. The versions of the own debt policy of the unit of work's tenant.
class DebtPolicyRepository {
 public:
  explicit DebtPolicyRepository(db::Tx& tx) : tx_(tx) {}

  // NOT_FOUND.
  Task<DebtPolicy> Get(Uuid id);
  // Oldest first.
  Task<std::vector<DebtPolicy>> All();
  Task<RecordPage<DebtPolicy>> List(const filter::ListQuery& query);
  // The banks' calendar with the tenant's own holidays, as they were known at that moment.
  Task<brazil::BusinessCalendar> Calendar(absl::Time known_by);

  // Queued. ABORTED when another version came at the same moment.
  void Insert(const DebtPolicy& policy);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::contract
