#include "services/contract/jobs/receivables/charge_periods.h"

#include <pqxx/pqxx>

#include "common/base/status_macros.h"
#include "common/db/sql_time.h"
#include "common/db/worker_connection.h"
#include "services/contract/jobs/receivables/work_on_billing.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {

namespace {

// False: another run is at work.
absl::StatusOr<bool> Begin(const jobs::JobRun& run) {
  pqxx::work tx(run.connection);
  db::SetTenant(tx, run.tenant.ToString());
  const pqxx::result begun = tx.exec_params(sql::kBeginBillingRun.text,
                                            run.tenant.ToString(),
                                            run.business_date.ToString(),
                                            db::SqlTime(run.now));
  RETURN_IF_ERROR(run.lease.Hold(tx));
  tx.commit();
  return begun.affected_rows() == 1;
}

}  // namespace

absl::StatusOr<int64_t> ChargePeriods::Run(const jobs::JobRun& run) {
  const BillingMoment moment{
      .tenant = run.tenant, .now = run.now, .zone = zone_, .actor = "system/charge_periods"};
  const auto hold = [&run](pqxx::transaction_base& tx) { return run.lease.Hold(tx); };
  for (;;) {
    ASSIGN_OR_RETURN(const bool begun, Begin(run));
    ASSIGN_OR_RETURN(const int64_t made, WorkOnBilling(run.connection, moment, hold));
    if (begun) return made;
  }
}

}  // namespace vinculo::contract
