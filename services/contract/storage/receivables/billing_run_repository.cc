#include "services/contract/storage/receivables/billing_run_repository.h"

#include "common/base/resource_name.h"
#include "common/errors/errors.h"
#include "services/contract/domain/receivables/reasons.h"
#include "services/contract/storage/receivables/billing_run_columns.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {

Task<BillingRun> BillingRunRepository::Get(Uuid id) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kGetBillingRun, tx_.tenant(), id));
  if (rows.empty()) co_return errors::ResourceNotFound("billingRun", FormatName(kBillingRuns, id));
  co_return BillingRunFromRow(rows[0]);
}

void BillingRunRepository::Insert(const BillingRun& run) {
  tx_.OnConstraint("billing_runs_one_at_work",
                   errors::FailedPrecondition(kBillingRunAtWork,
                                              "another run of the tenant is at work: ask again "
                                              "once it is finished"));
  tx_.Enqueue(
      sql::kInsertBillingRun, tx_.tenant(), run.id, run.business_date, run.by_hand, run.started_at);
}

}  // namespace vinculo::contract
