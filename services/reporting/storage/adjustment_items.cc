#include "services/reporting/storage/adjustment_items.h"

#include <map>
#include <pqxx/pqxx>

#include "common/db/text_array.h"
#include "services/reporting/storage/sql.h"

namespace vinculo::reporting {

void WriteAdjustmentItems(pqxx::transaction_base& tx,
                          const Uuid& tenant,
                          const std::vector<AdjustmentItemRow>& rows) {
  if (rows.empty()) return;
  // One statement cannot write a row twice.
  std::map<Uuid, const AdjustmentItemRow*> newest;
  for (const AdjustmentItemRow& row : rows) newest[row.item] = &row;
  db::TextArray item, version, run, contract, state, effective_on, applied_on, undone_on,
      price_before, price_after, monthly_before, monthly_after, in_loyalty;
  for (const auto& [id, row] : newest) {
    item.Add(id);
    version.Add(row->version);
    run.Add(row->run);
    contract.Add(row->contract);
    state.Add(row->state);
    effective_on.Add(row->effective_on);
    applied_on.Add(row->applied_on);
    undone_on.Add(row->undone_on);
    price_before.Add(row->price_before.cents());
    price_after.Add(row->price_after.cents());
    monthly_before.Add(row->monthly_before.cents());
    monthly_after.Add(row->monthly_after.cents());
    in_loyalty.Add(row->in_loyalty);
  }
  tx.exec_params(sql::kUpsertAdjustmentItems.text,
                 tenant.ToString(),
                 item.ToString(),
                 version.ToString(),
                 run.ToString(),
                 contract.ToString(),
                 state.ToString(),
                 effective_on.ToString(),
                 applied_on.ToString(),
                 undone_on.ToString(),
                 price_before.ToString(),
                 price_after.ToString(),
                 monthly_before.ToString(),
                 monthly_after.ToString(),
                 in_loyalty.ToString());
}

}  // namespace vinculo::reporting
