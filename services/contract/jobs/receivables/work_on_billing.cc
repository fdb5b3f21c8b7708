#include "services/contract/jobs/receivables/work_on_billing.h"

#include <optional>

#include "common/base/status_macros.h"
#include "common/db/text_row.h"
#include "common/db/worker_connection.h"
#include "services/contract/storage/receivables/billing_run_columns.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

// A period that came in beside the run makes its portion begin anew.
constexpr int kAttempts = 3;

std::optional<BillingRun> RunAtWork(pqxx::connection_base& connection, const Uuid& tenant) {
  pqxx::work tx(connection);
  db::SetTenant(tx, tenant.ToString());
  const pqxx::result rows = tx.exec_params(sql::kFindBillingRunAtWork.text, tenant.ToString());
  if (rows.empty()) return std::nullopt;
  return BillingRunFromRow(db::TextRow(rows[0]));
}

// The next portion; how many receivables it made. Nothing once the run is finished.
absl::StatusOr<std::optional<int64_t>> NextPortion(pqxx::connection_base& connection,
                                                   const BillingMoment& moment,
                                                   const Uuid& id,
                                                   const BeforeCommit& before_commit) {
  pqxx::work tx(connection);
  db::SetTenant(tx, moment.tenant.ToString());
  const pqxx::result rows =
      tx.exec_params(sql::kGetBillingRunForUpdate.text, moment.tenant.ToString(), id.ToString());
  BillingRun run = BillingRunFromRow(db::TextRow(rows[0]));
  if (run.finished_at) return std::nullopt;
  const int64_t before = run.receivables;
  RETURN_IF_ERROR(ChargePortion(tx, moment, run));
  RETURN_IF_ERROR(before_commit(tx));
  tx.commit();
  return run.receivables - before;
}

}  // namespace

absl::StatusOr<int64_t> WorkOnBilling(pqxx::connection_base& connection,
                                      const BillingMoment& moment,
                                      const BeforeCommit& before_commit) {
  const std::optional<BillingRun> run = RunAtWork(connection, moment.tenant);
  if (!run) return 0;
  int64_t made = 0;
  for (int failed = 0;;) {
    const absl::StatusOr<std::optional<int64_t>> portion =
        NextPortion(connection, moment, run->id, before_commit);
    if (portion.ok()) {
      if (!*portion) return made;
      made += **portion;
      continue;
    }
    const bool again = absl::IsAborted(portion.status()) && ++failed < kAttempts;
    if (!again) return portion.status();
  }
}

}  // namespace vinculo::contract
