#include "services/contract/jobs/receivables/receivable_portions.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "common/base/status_macros.h"
#include "common/db/text_row.h"
#include "common/db/worker_connection.h"
#include "common/errors/errors.h"
#include "services/contract/jobs/row_text.h"
#include "services/contract/jobs/save_contracts.h"
#include "services/contract/messages/receivable_messages.h"
#include "services/contract/storage/receivables/receivable_columns.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

constexpr int kReceivablesAPortion = 1000;

}  // namespace

absl::StatusOr<int64_t> RunPortions(const db::Statement& candidates,
                                    absl::string_view job,
                                    const jobs::JobRun& run,
                                    const DecideReceivables& decide) {
  int64_t changed = 0;
  for (;;) {
    pqxx::work tx(run.connection);
    db::SetTenant(tx, run.tenant.ToString());
    std::vector<Receivable> before;
    for (const pqxx::row& row : tx.exec_params(candidates.text,
                                               run.tenant.ToString(),
                                               run.business_date.ToString(),
                                               kReceivablesAPortion)) {
      before.push_back(ReceivableFromRow(db::TextRow(row)));
    }
    if (before.empty()) return changed;
    std::vector<ReceivableState> states;
    for (const Receivable& receivable : before) states.push_back(receivable.state);
    std::vector<Receivable> after = decide(tx, std::move(before));
    std::vector<ContractEvent> events;
    for (size_t i = 0; i < after.size(); ++i) {
      // The statement that chose it and the rule that decides must agree, or the run would never
      // end.
      if (after[i].state == states[i]) {
        return errors::Internal(absl::StrCat("a candidate of ", job, " is not due by its rule"));
      }
      after[i].version += 1;
      after[i].updated_at = run.now;
      events.push_back(EventOf(after[i]));
    }
    tx.exec_params(
        sql::kUpdateReceivables.text, run.tenant.ToString(), RowsText(kReceivableColumns, after));
    PublishAll(tx, job, run, events);
    RETURN_IF_ERROR(run.lease.Hold(tx));
    tx.commit();
    changed += static_cast<int64_t>(after.size());
  }
}

}  // namespace vinculo::contract
