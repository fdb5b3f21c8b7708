#include "services/reporting/storage/terminations.h"

#include <map>
#include <pqxx/pqxx>

#include "common/db/text_array.h"
#include "services/reporting/storage/sql.h"

namespace vinculo::reporting {

void WriteTerminations(pqxx::transaction_base& tx,
                       const Uuid& tenant,
                       const std::vector<TerminationRow>& rows) {
  if (rows.empty()) return;
  // One statement cannot write a row twice.
  std::map<Uuid, const TerminationRow*> newest;
  for (const TerminationRow& row : rows) newest[row.termination] = &row;
  db::TextArray termination, contract, end_kind, ends_on, fine, waived, waiver, months_left, refund,
      actor;
  for (const auto& [id, row] : newest) {
    termination.Add(id);
    contract.Add(row->contract);
    end_kind.Add(row->end_kind);
    ends_on.Add(row->ends_on);
    fine.Add(row->fine.cents());
    waived.Add(row->waived.cents());
    waiver.Add(row->waiver);
    months_left.Add(row->months_left);
    refund.Add(row->refund.cents());
    actor.Add(row->actor);
  }
  tx.exec_params(sql::kInsertTerminations.text,
                 tenant.ToString(),
                 termination.ToString(),
                 contract.ToString(),
                 end_kind.ToString(),
                 ends_on.ToString(),
                 fine.ToString(),
                 waived.ToString(),
                 waiver.ToString(),
                 months_left.ToString(),
                 refund.ToString(),
                 actor.ToString());
}

}  // namespace vinculo::reporting
