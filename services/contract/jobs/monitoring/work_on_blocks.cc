#include "services/contract/jobs/monitoring/work_on_blocks.h"

#include <optional>

#include "common/base/status_macros.h"
#include "common/db/text_row.h"
#include "common/db/worker_connection.h"
#include "services/contract/jobs/monitoring/block_portion.h"
#include "services/contract/storage/monitoring/block_run_columns.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

std::optional<BlockRun> RunAtWork(pqxx::connection_base& connection, const Uuid& tenant) {
  pqxx::work tx(connection);
  db::SetTenant(tx, tenant.ToString());
  const pqxx::result rows = tx.exec_params(sql::kFindBlockRunAtWork.text, tenant.ToString());
  if (rows.empty()) return std::nullopt;
  return BlockRunFromRow(db::TextRow(rows[0]));
}

int64_t ChangedBy(const BlockRun& run) {
  return run.mode == BlockRunMode::kApply ? run.tightened + run.relaxed : 0;
}

// The next portion; how many accesses it changed. Nothing once the run is finished.
absl::StatusOr<std::optional<int64_t>> NextPortion(pqxx::connection_base& connection,
                                                   const BlockMoment& moment,
                                                   const Uuid& id,
                                                   const BeforeBlockCommit& before_commit) {
  pqxx::work tx(connection);
  db::SetTenant(tx, moment.tenant.ToString());
  const pqxx::result rows =
      tx.exec_params(sql::kGetBlockRunForUpdate.text, moment.tenant.ToString(), id.ToString());
  BlockRun run = BlockRunFromRow(db::TextRow(rows[0]));
  if (run.finished_at) return std::nullopt;
  const int64_t before = ChangedBy(run);
  JudgePortion(tx, moment, run);
  RETURN_IF_ERROR(before_commit(tx));
  tx.commit();
  return ChangedBy(run) - before;
}

}  // namespace

absl::StatusOr<int64_t> WorkOnBlocks(pqxx::connection_base& connection,
                                     const BlockMoment& moment,
                                     const BeforeBlockCommit& before_commit) {
  const std::optional<BlockRun> run = RunAtWork(connection, moment.tenant);
  if (!run) return 0;
  int64_t changed = 0;
  for (;;) {
    ASSIGN_OR_RETURN(const std::optional<int64_t> portion,
                     NextPortion(connection, moment, run->id, before_commit));
    if (!portion) return changed;
    changed += *portion;
  }
}

}  // namespace vinculo::contract
