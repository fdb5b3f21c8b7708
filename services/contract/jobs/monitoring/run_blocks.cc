#include "services/contract/jobs/monitoring/run_blocks.h"

#include <pqxx/pqxx>

#include "common/base/status_macros.h"
#include "common/db/sql_time.h"
#include "common/db/text_row.h"
#include "common/db/worker_connection.h"
#include "services/contract/jobs/monitoring/work_on_blocks.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

enum class RunStart { kThisDay, kAnotherIsAtWork, kLaterDayWasApplied };

bool LaterDayWasApplied(pqxx::transaction_base& tx, const jobs::JobRun& run) {
  const pqxx::result rows = tx.exec_params(sql::kFindLastAppliedDate.text, run.tenant.ToString());
  return !rows.empty() && db::TextRow(rows[0]).GetDay(0) > run.business_date;
}

absl::StatusOr<RunStart> Begin(const jobs::JobRun& run) {
  pqxx::work tx(run.connection);
  db::SetTenant(tx, run.tenant.ToString());
  if (LaterDayWasApplied(tx, run)) return RunStart::kLaterDayWasApplied;
  const pqxx::result begun = tx.exec_params(sql::kBeginBlockRun.text,
                                            run.tenant.ToString(),
                                            run.business_date.ToString(),
                                            db::SqlTime(run.now));
  RETURN_IF_ERROR(run.lease.Hold(tx));
  tx.commit();
  return begun.affected_rows() == 1 ? RunStart::kThisDay : RunStart::kAnotherIsAtWork;
}

}  // namespace

absl::StatusOr<int64_t> RunBlocks::Run(const jobs::JobRun& run) {
  const BlockMoment moment{
      .tenant = run.tenant, .now = run.now, .zone = zone_, .actor = "system/run_blocks"};
  const auto hold = [&run](pqxx::transaction_base& tx) { return run.lease.Hold(tx); };
  for (;;) {
    ASSIGN_OR_RETURN(const RunStart begun, Begin(run));
    if (begun == RunStart::kLaterDayWasApplied) return 0;
    ASSIGN_OR_RETURN(const int64_t changed, WorkOnBlocks(run.connection, moment, hold));
    if (begun == RunStart::kThisDay) return changed;
  }
}

}  // namespace vinculo::contract
