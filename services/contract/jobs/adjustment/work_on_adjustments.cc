#include "services/contract/jobs/adjustment/work_on_adjustments.h"

#include <optional>
#include <vector>

#include "common/base/status_macros.h"
#include "common/db/sql_time.h"
#include "common/db/text_row.h"
#include "common/db/worker_connection.h"
#include "services/contract/jobs/adjustment/adjustment_portions.h"
#include "services/contract/jobs/adjustment/item_portion.h"
#include "services/contract/messages/convert_adjustment.h"
#include "services/contract/storage/adjustment/adjustment_run_columns.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

std::vector<Uuid> RunsAtWork(pqxx::connection_base& connection, const Uuid& tenant) {
  pqxx::work tx(connection);
  db::SetTenant(tx, tenant.ToString());
  std::vector<Uuid> runs;
  for (const pqxx::row& row :
       tx.exec_params(sql::kFindAdjustmentRunsAtWork.text, tenant.ToString())) {
    runs.push_back(db::TextRow(row).GetUuid(0));
  }
  return runs;
}

void Save(pqxx::transaction_base& tx, const Uuid& tenant, const AdjustmentRun& run) {
  tx.exec_params(sql::kSaveAdjustmentRun.text,
                 tenant.ToString(),
                 run.id.ToString(),
                 run.version,
                 static_cast<int>(run.state),
                 run.last_contract.ToString(),
                 run.handled,
                 run.contracts,
                 run.adjustable,
                 run.barred,
                 run.in_loyalty,
                 run.monthly_before.cents(),
                 run.monthly_after.cents(),
                 run.notified,
                 run.applied,
                 run.waiting,
                 run.moved,
                 run.undone,
                 run.not_undone,
                 db::SqlTime(run.updated_at));
}

// Whether contracts are left for the step at work.
absl::StatusOr<bool> Portion(pqxx::transaction_base& tx,
                             const AdjustmentMoment& moment,
                             AdjustmentRun& run) {
  switch (run.state) {
    case AdjustmentState::kSimulating:
      return SimulatePortion(tx, moment, run);
    case AdjustmentState::kNotifying:
      return NotifyPortion(tx, moment, run);
    case AdjustmentState::kApplying:
      return ApplyPortion(tx, moment, run);
    case AdjustmentState::kUndoing:
      return UndoPortion(tx, moment, run);
    default:
      return false;
  }
}

// The next portion of the run; how many contracts it looked at. Nothing once its step is done.
absl::StatusOr<std::optional<int64_t>> NextPortion(
    pqxx::connection_base& connection,
    const AdjustmentMoment& moment,
    const Uuid& id,
    const std::function<absl::Status(pqxx::transaction_base&)>& before_commit) {
  pqxx::work tx(connection);
  db::SetTenant(tx, moment.tenant.ToString());
  const pqxx::result rows =
      tx.exec_params(sql::kGetAdjustmentRunForUpdate.text, moment.tenant.ToString(), id.ToString());
  AdjustmentRun run = AdjustmentRunFromRow(db::TextRow(rows[0]));
  if (!AtWork(run.state)) return std::nullopt;
  const int64_t before = run.handled;
  ASSIGN_OR_RETURN(const bool more, Portion(tx, moment, run));
  run.version += 1;
  run.updated_at = moment.now;
  if (!more) {
    run.state = DoneOf(run.state);
    std::vector<ContractEvent> events;
    events.push_back(EventOf(run));
    PublishAll(tx, moment, run, events);
  }
  Save(tx, moment.tenant, run);
  RETURN_IF_ERROR(before_commit(tx));
  tx.commit();
  return run.handled - before;
}

}  // namespace

absl::StatusOr<int64_t> WorkOnAdjustments(
    pqxx::connection_base& connection,
    const Uuid& tenant,
    const TenantClock& clock,
    const absl::TimeZone& zone,
    const std::function<absl::Status(pqxx::transaction_base&)>& before_commit) {
  int64_t handled = 0;
  for (const Uuid& run : RunsAtWork(connection, tenant)) {
    for (;;) {
      const AdjustmentMoment moment{.tenant = tenant, .now = clock.NowOf(tenant), .zone = zone};
      ASSIGN_OR_RETURN(const std::optional<int64_t> portion,
                       NextPortion(connection, moment, run, before_commit));
      if (!portion) break;
      handled += *portion;
    }
  }
  return handled;
}

}  // namespace vinculo::contract
