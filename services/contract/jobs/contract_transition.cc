#include "services/contract/jobs/contract_transition.h"

#include <pqxx/pqxx>
#include <utility>
#include <vector>

#include "common/base/status_macros.h"
#include "common/db/text_row.h"
#include "common/db/worker_connection.h"
#include "common/errors/errors.h"
#include "services/contract/jobs/pricing/cancel_changes.h"
#include "services/contract/jobs/save_contracts.h"
#include "services/contract/jobs/termination/cut_at_term.h"
#include "services/contract/jobs/termination/refund_promises.h"
#include "services/contract/messages/contract_event.h"
#include "services/contract/storage/contract_row.h"

namespace vinculo::contract {
namespace {

constexpr int kContractsAPortion = 1000;

}  // namespace
absl::StatusOr<int64_t> RunTransition(const ContractTransition& transition,
                                      absl::string_view job,
                                      const absl::TimeZone& zone,
                                      const jobs::JobRun& run) {
  int64_t changed = 0;
  for (;;) {
    pqxx::work tx(run.connection);
    db::SetTenant(tx, run.tenant.ToString());
    const pqxx::result rows = tx.exec_params(transition.candidates.text,
                                             run.tenant.ToString(),
                                             run.business_date.ToString(),
                                             kContractsAPortion);
    std::vector<Contract> after;
    for (const pqxx::row& row : rows) {
      std::optional<Contract> next =
          transition.decide(ContractFromRow(db::TextRow(row)), run.business_date);
      // The statement that chose it and the rule that decides must agree, or the run would never
      // end.
      if (!next) return errors::Internal("a candidate of the daily cycle is not due by its rule");
      next->version += 1;
      next->updated_at = run.now;
      after.push_back(*std::move(next));
    }
    if (after.empty()) return changed;
    const CutPortion cut = CutAtTerm(tx, run, absl::MakeSpan(after));
    std::vector<Contract> ended;
    std::vector<ContractEvent> events;
    for (const Contract& contract : after) {
      events.push_back(EventOf(contract, run.now, zone));
      if (contract.lifecycle == Lifecycle::kEnded) ended.push_back(contract);
    }
    SaveContracts(tx, run.tenant, after);
    if (transition.along != nullptr) transition.along(tx, job, run, after);
    PublishAll(tx, job, run, events);
    PublishAll(tx, job, run, cut.events);
    CancelChanges(tx, job, run, ended);
    RefundPromises(tx, job, run, ended, cut);
    RETURN_IF_ERROR(run.lease.Hold(tx));
    tx.commit();
    changed += static_cast<int64_t>(after.size());
  }
}

}  // namespace vinculo::contract
