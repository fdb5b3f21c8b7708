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
#include "services/contract/jobs/receivables/tenant_policies.h"
#include "services/contract/jobs/save_contracts.h"
#include "services/contract/messages/convert_termination.h"
#include "services/contract/storage/pricing/price_segment_row.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

using Timelines = absl::flat_hash_map<Uuid, PriceTimeline>;

// Of those whose timelines promise something on days that do not come.
Timelines Promising(pqxx::transaction_base& tx,
                    const Uuid& tenant,
                    absl::Span<const Contract> ended) {
  std::vector<Uuid> ids;
  for (const Contract& contract : ended) ids.push_back(contract.id);
  Timelines timelines;
  for (const pqxx::row& one :
       tx.exec_params(sql::kListTimelines.text, tenant.ToString(), db::BinaryParam(ids))) {
    const db::TextRow row(one);
    timelines[row.GetUuid(kPriceSegmentColumns)].segments.push_back(PriceSegmentFromRow(row));
  }
  for (const Contract& contract : ended) {
    const auto found = timelines.find(contract.id);
    if (found == timelines.end()) continue;
    found->second.initial = {.price = contract.initial_price,
                             .billing_period = contract.initial_billing_period,
                             .plan = contract.initial_plan};
    if (!PromisesFrom(found->second, *contract.ends_on)) timelines.erase(found);
  }
  return timelines;
}

// What waited for a period that could give it; it waits no more.
absl::flat_hash_map<Uuid, Money> TakePending(pqxx::transaction_base& tx,
                                             const Uuid& tenant,
                                             absl::Span<const Contract> ended) {
  std::vector<Uuid> ids;
  for (const Contract& contract : ended) ids.push_back(contract.id);
  absl::flat_hash_map<Uuid, Money> pending;
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
  const absl::flat_hash_map<Uuid, Money> pending = TakePending(tx, run.tenant, ended);
  const Timelines timelines = Promising(tx, run.tenant, ended);
  if (timelines.empty() && pending.empty()) return;
  std::vector<Uuid> ids;
  for (const auto& [id, timeline] : timelines) ids.push_back(id);
  absl::flat_hash_map<Uuid, ChargedDays> charged = ChargedDaysOf(tx, run.tenant, ids);
  const TenantPolicies tenant = PoliciesOf(tx, run.tenant, run.business_date);
  std::vector<ContractEvent> events;
  for (const Contract& contract : ended) {
    const auto waits = pending.find(contract.id);
    Money amount = waits == pending.end() ? Money() : waits->second;
    const auto timeline = timelines.find(contract.id);
    if (timeline != timelines.end()) {
      const std::optional<ChargeFacts> facts =
          FactsOf(contract,
                  timeline->second,
                  ChargeParametersOf(tenant.policies.Of(contract.unit)),
                  std::move(charged[contract.id]));
      const auto left = cut.left.find(contract.id);
      const ChargesAtEnd at_end = left == cut.left.end() ? ChargesAtEnd() : left->second.AtEnd();
      if (facts) amount += PromisedAtEnd(timeline->second, *facts, at_end);
    }
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
