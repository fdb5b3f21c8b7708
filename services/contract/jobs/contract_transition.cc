#include "services/contract/jobs/contract_transition.h"

#include <pqxx/pqxx>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/base/clock.h"
#include "common/base/status_macros.h"
#include "common/db/text_array.h"
#include "common/db/text_row.h"
#include "common/db/worker_connection.h"
#include "common/errors/errors.h"
#include "common/feed/publish.h"
#include "services/contract/messages/contract_event.h"
#include "services/contract/storage/contract_row.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

constexpr int kPortion = 1000;

std::string ToText(absl::Time time) {
  return absl::FormatTime("%E4Y-%m-%dT%H:%M:%E6SZ", time, absl::UTCTimeZone());
}

void Save(pqxx::transaction_base& tx, const jobs::JobRun& run, const std::vector<Contract>& after) {
  db::TextArray ids, lifecycles, end_kinds, churns, activations, expirations, ends, bases;
  for (const Contract& contract : after) {
    ids.Add(contract.id);
    lifecycles.Add(static_cast<int>(contract.lifecycle));
    end_kinds.Add(contract.end_kind ? std::optional<int>(static_cast<int>(*contract.end_kind))
                                    : std::nullopt);
    churns.Add(contract.counts_as_churn);
    activations.Add(contract.activated_on);
    expirations.Add(contract.expires_on);
    ends.Add(contract.ends_on);
    bases.Add(contract.financial_base_on);
  }
  tx.exec_params(sql::kUpdateContracts.text,
                 run.tenant.ToString(),
                 ids.ToString(),
                 lifecycles.ToString(),
                 end_kinds.ToString(),
                 churns.ToString(),
                 activations.ToString(),
                 expirations.ToString(),
                 ends.ToString(),
                 bases.ToString(),
                 ToText(run.now));
}

void PublishAll(pqxx::transaction_base& tx,
                absl::string_view job,
                const absl::TimeZone& zone,
                const jobs::JobRun& run,
                const std::vector<Contract>& after) {
  std::vector<ContractEvent> events;
  std::vector<feed::Fact> facts;
  events.reserve(after.size());
  for (const Contract& contract : after) {
    events.push_back(EventOf(contract, run.now, zone));
    facts.push_back({events.back().event, events.back().payload.get()});
  }
  feed::Publish(
      tx, {.tenant = run.tenant, .actor = absl::StrCat("system/", job), .now = run.now}, facts);
}

}  // namespace

absl::StatusOr<int64_t> RunTransition(const ContractTransition& transition,
                                      absl::string_view job,
                                      const absl::TimeZone& zone,
                                      const jobs::JobRun& run) {
  int64_t changed = 0;
  for (;;) {
    pqxx::work tx(run.connection);
    db::SetTenant(tx, run.tenant.ToString());
    const pqxx::result rows = tx.exec_params(
        transition.candidates.text, run.tenant.ToString(), run.business_date.ToString(), kPortion);
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
    Save(tx, run, after);
    PublishAll(tx, job, zone, run, after);
    RETURN_IF_ERROR(run.lease.Hold(tx));
    tx.commit();
    changed += static_cast<int64_t>(after.size());
  }
}

}  // namespace vinculo::contract
