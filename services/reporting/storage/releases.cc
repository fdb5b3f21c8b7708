#include "services/reporting/storage/releases.h"

#include <map>
#include <pqxx/pqxx>

#include "common/db/text_array.h"
#include "services/reporting/storage/sql.h"

namespace vinculo::reporting {

void WriteReleases(pqxx::transaction_base& tx,
                   const Uuid& tenant,
                   const std::vector<ReleaseRow>& rows) {
  if (rows.empty()) return;
  // One statement cannot write a row twice.
  std::map<Uuid, const ReleaseRow*> newest;
  for (const ReleaseRow& row : rows) newest[row.release] = &row;
  db::TextArray release, version, contract, kind, origin, promise, starts_on, last_on, ended_on,
      promise_settled_on, debt, interval_lifted, actor;
  for (const auto& [id, row] : newest) {
    release.Add(id);
    version.Add(row->version);
    contract.Add(row->contract);
    kind.Add(row->kind);
    origin.Add(row->origin);
    promise.Add(row->promise);
    starts_on.Add(row->starts_on);
    last_on.Add(row->last_on);
    ended_on.Add(row->ended_on);
    promise_settled_on.Add(row->promise_settled_on);
    debt.Add(row->debt.cents());
    interval_lifted.Add(row->interval_lifted);
    actor.Add(row->actor);
  }
  tx.exec_params(sql::kUpsertReleases.text,
                 tenant.ToString(),
                 release.ToString(),
                 version.ToString(),
                 contract.ToString(),
                 kind.ToString(),
                 origin.ToString(),
                 promise.ToString(),
                 starts_on.ToString(),
                 last_on.ToString(),
                 ended_on.ToString(),
                 promise_settled_on.ToString(),
                 debt.ToString(),
                 interval_lifted.ToString(),
                 actor.ToString());
}

}  // namespace vinculo::reporting
