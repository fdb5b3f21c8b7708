#include "services/contract/jobs/termination/refund_promises.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "common/db/binary_param.h"
#include "common/db/sql_time.h"
#include "common/db/text_row.h"
#include "services/contract/domain/policy/receivables_parameters.h"
#include "services/contract/domain/pricing/promised_credit.h"
#include "services/contract/domain/termination/promises_at_end.h"
#include "services/contract/domain/termination/refund.h"
#include "services/contract/jobs/pricing/charged_days.h"
#include "services/contract/jobs/pricing/timelines_of.h"
#include "services/contract/jobs/receivables/tenant_policies.h"
#include "services/contract/jobs/save_contracts.h"
#include "services/contract/messages/convert_termination.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

using Timelines = absl::flat_hash_map<Uuid, PriceTimeline>;
using Pending = absl::flat_hash_map<Uuid, Money>;

// Of those to whom something is promised on days that do not come, or waits.
Timelines Promising(pqxx::transaction_base& tx,
                    const Uuid& tenant,
                    absl::Span<const Contract> ended,
                    const Pending& pending) {
  Timelines timelines = TimelinesOf(tx, tenant, ended);
  for (const Contract& contract : ended) {
    if (PromisesFrom(timelines.at(contract.id), *contract.ends_on)) continue;
    if (!pending.contains(contract.id)) timelines.erase(contract.id);
  }
  return timelines;
}

// What waited for a period that could give it; it waits no more.
Pending TakePending(pqxx::transaction_base& tx,
                    const Uuid& tenant,
                    absl::Span<const Contract> ended) {
  std::vector<Uuid> ids;
  for (const Contract& contract : ended) ids.push_back(contract.id);
  Pending pending;
  for (const pqxx::row& one :
       tx.exec_params(sql::kTakePendingCredits.text, tenant.ToString(), db::BinaryParam(ids))) {
    const db::TextRow row(one);
    pending[row.GetUuid(0)] = row.Cents(1);
  }
  return pending;
}

void Insert(pqxx::transaction_base& tx, const Uuid& tenant, const Refund& refund) {
  // A null pointer is NULL.
  const auto text = [](const auto& value) { return value ? value->ToString() : std::string(); };
  const std::string termination = text(refund.termination);
  const std::string settled_on = text(refund.settled_on);
  tx.exec_params(sql::kInsertRefund.text,
                 tenant.ToString(),
                 refund.id.ToString(),
                 refund.version,
                 refund.contract.ToString(),
                 refund.termination ? termination.c_str() : nullptr,
                 refund.amount.cents(),
                 static_cast<int>(refund.state),
                 refund.settled_on ? settled_on.c_str() : nullptr,
                 refund.reference,
                 db::SqlTime(refund.created_at),
                 db::SqlTime(refund.updated_at));
}

}  // namespace

void RefundPromises(pqxx::transaction_base& tx,
                    absl::string_view job,
                    const jobs::JobRun& run,
                    absl::Span<const Contract> ended,
                    const CutPortion& cut) {
  if (ended.empty()) return;
  const Pending pending = TakePending(tx, run.tenant, ended);
  const Timelines timelines = Promising(tx, run.tenant, ended, pending);
  if (timelines.empty()) return;
  std::vector<Uuid> ids;
  for (const auto& [id, timeline] : timelines) ids.push_back(id);
  absl::flat_hash_map<Uuid, ChargedDays> charged = ChargedDaysOf(tx, run.tenant, ids);
  const TenantPolicies tenant = PoliciesOf(tx, run.tenant, run.business_date);
  std::vector<ContractEvent> events;
  for (const Contract& contract : ended) {
    const auto timeline = timelines.find(contract.id);
    if (timeline == timelines.end()) continue;
    const auto left = cut.left.find(contract.id);
    ChargesAtEnd at_end = left == cut.left.end() ? ChargesAtEnd() : left->second.AtEnd();
    const auto waits = pending.find(contract.id);
    if (waits != pending.end()) at_end.pending = waits->second;
    const std::optional<ChargeFacts> facts =
        FactsOf(contract,
                timeline->second,
                ChargeParametersOf(tenant.policies.Of(contract.unit)),
                std::move(charged[contract.id]));
    const Money amount = facts ? PromisedAtEnd(timeline->second, *facts, at_end) : at_end.pending;
    if (amount == Money()) continue;
    const Refund refund{.id = MakeUuidFromName(contract.id, "promised"),
                        .contract = contract.id,
                        .client = contract.client,
                        .amount = amount,
                        .created_at = run.now,
                        .updated_at = run.now};
    Insert(tx, run.tenant, refund);
    events.push_back(EventOf(refund));
  }
  PublishAll(tx, job, run, events);
}

}  // namespace vinculo::contract
