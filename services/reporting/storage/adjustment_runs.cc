#include "services/reporting/storage/adjustment_runs.h"

#include <map>
#include <pqxx/pqxx>

#include "common/db/text_array.h"
#include "services/reporting/storage/sql.h"

namespace vinculo::reporting {

void WriteAdjustmentRuns(pqxx::transaction_base& tx,
                         const Uuid& tenant,
                         const std::vector<AdjustmentRunRow>& rows) {
  if (rows.empty()) return;
  // One statement cannot write a row twice.
  std::map<Uuid, const AdjustmentRunRow*> newest;
  for (const AdjustmentRunRow& row : rows) newest[row.run] = &row;
  db::TextArray run, version, state, rule, index, rate_ppm, first_on, last_on, created_on,
      contracts, adjustable, barred, in_loyalty, monthly_before, monthly_after, applied, waiting,
      moved, undone, actor;
  for (const auto& [id, row] : newest) {
    run.Add(id);
    version.Add(row->version);
    state.Add(row->state);
    rule.Add(row->rule);
    index.Add(row->index);
    rate_ppm.Add(row->rate_ppm);
    first_on.Add(row->first_on);
    last_on.Add(row->last_on);
    created_on.Add(row->created_on);
    contracts.Add(row->contracts);
    adjustable.Add(row->adjustable);
    barred.Add(row->barred);
    in_loyalty.Add(row->in_loyalty);
    monthly_before.Add(row->monthly_before.cents());
    monthly_after.Add(row->monthly_after.cents());
    applied.Add(row->applied);
    waiting.Add(row->waiting);
    moved.Add(row->moved);
    undone.Add(row->undone);
    actor.Add(row->actor);
  }
  tx.exec_params(sql::kUpsertAdjustmentRuns.text,
                 tenant.ToString(),
                 run.ToString(),
                 version.ToString(),
                 state.ToString(),
                 rule.ToString(),
                 index.ToString(),
                 rate_ppm.ToString(),
                 first_on.ToString(),
                 last_on.ToString(),
                 created_on.ToString(),
                 contracts.ToString(),
                 adjustable.ToString(),
                 barred.ToString(),
                 in_loyalty.ToString(),
                 monthly_before.ToString(),
                 monthly_after.ToString(),
                 applied.ToString(),
                 waiting.ToString(),
                 moved.ToString(),
                 undone.ToString(),
                 actor.ToString());
}

}  // namespace vinculo::reporting
