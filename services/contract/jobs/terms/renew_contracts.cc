#include "services/contract/jobs/terms/renew_contracts.h"

#include <optional>
#include <pqxx/pqxx>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/base/status_macros.h"
#include "common/db/sql_time.h"
#include "common/db/text_array.h"
#include "common/db/worker_connection.h"
#include "common/errors/errors.h"
#include "services/contract/domain/terms/plan_grant.h"
#include "services/contract/domain/terms/renewal.h"
#include "services/contract/jobs/contract_candidates.h"
#include "services/contract/jobs/pricing/timelines_of.h"
#include "services/contract/jobs/save_contracts.h"
#include "services/contract/jobs/terms/grant_class_packs.h"
#include "services/contract/messages/contract_event.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

void InsertRenewals(pqxx::transaction_base& tx,
                    absl::string_view job,
                    const jobs::JobRun& run,
                    const std::vector<Renewal>& renewals) {
  db::TextArray contracts, days, terms, loyalties, ends, new_ends, expiries, new_expiries;
  for (const Renewal& renewal : renewals) {
    contracts.Add(renewal.contract);
    days.Add(renewal.renewed_on);
    terms.Add(renewal.term_months);
    loyalties.Add(renewal.loyalty_months);
    ends.Add(renewal.ends_before);
    new_ends.Add(renewal.ends_after);
    expiries.Add(renewal.expires_before);
    new_expiries.Add(renewal.expires_after);
  }
  tx.exec_params(sql::kInsertRenewals.text,
                 run.tenant.ToString(),
                 absl::StrCat("system/", job),
                 db::SqlTime(run.now),
                 contracts.ToString(),
                 days.ToString(),
                 terms.ToString(),
                 loyalties.ToString(),
                 ends.ToString(),
                 new_ends.ToString(),
                 expiries.ToString(),
                 new_expiries.ToString());
}

}  // namespace

absl::StatusOr<int64_t> RenewContracts::Run(const jobs::JobRun& run) {
  int64_t changed = 0;
  for (;;) {
    pqxx::work tx(run.connection);
    db::SetTenant(tx, run.tenant.ToString());
    std::vector<Contract> contracts = ListCandidates(tx, sql::kListContractsToRenew, run);
    if (contracts.empty()) return changed;
    const auto timelines = TimelinesOf(tx, run.tenant, contracts);
    std::vector<Renewal> renewals;
    std::vector<ClassesStart> classes;
    std::vector<ContractEvent> events;
    for (Contract& contract : contracts) {
      const PriceTimeline& timeline = timelines.at(contract.id);
      std::optional<Renewed> renewed =
          RenewedByItself(std::move(contract), timeline, run.business_date);
      if (!renewed) return errors::Internal("a contract to renew is not due by its rule");
      contract = std::move(renewed->contract);
      contract.version += 1;
      contract.updated_at = run.now;
      if (const std::optional<Day> from = ClassesBegin(renewed->renewal)) {
        classes.push_back({contract.id, *from});
      }
      renewals.push_back(std::move(renewed->renewal));
      events.push_back(ChangeOf(contract,
                                {.cause = ContractChange::kRenewed, .on = contract.renewed_on},
                                run.now,
                                zone_));
    }
    InsertRenewals(tx, id(), run, renewals);
    SaveContracts(tx, run.tenant, contracts);
    GrantClassPacks(tx, id(), run, classes);
    PublishAll(tx, id(), run, events);
    RETURN_IF_ERROR(run.lease.Hold(tx));
    tx.commit();
    changed += static_cast<int64_t>(contracts.size());
  }
}

}  // namespace vinculo::contract
