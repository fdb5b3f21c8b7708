#include "services/contract/jobs/pricing/move_promises.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "common/base/resource_name.h"
#include "services/contract/domain/policy/receivables_parameters.h"
#include "services/contract/domain/pricing/moved_due_day.h"
#include "services/contract/domain/pricing/promised_credit.h"
#include "services/contract/jobs/pricing/charged_days.h"
#include "services/contract/jobs/pricing/save_segments.h"
#include "services/contract/jobs/receivables/tenant_policies.h"

namespace vinculo::contract {
namespace {

void Save(pqxx::transaction_base& tx,
          const jobs::JobRun& run,
          const MovingDueDay& one,
          const std::vector<PriceSegment>& added) {
  std::vector<AddedSegment> rows;
  rows.reserve(added.size());
  for (const PriceSegment& segment : added) {
    rows.push_back({one.contract.id, one.timeline.initial.plan_version, segment});
  }
  SaveSegments(tx,
               {.tenant = run.tenant,
                .cause_ref = FormatName(kChanges, one.change.id),
                .actor = one.change.actor,
                .now = run.now,
                .today = run.business_date},
               rows);
}

}  // namespace

void MovePromises(pqxx::transaction_base& tx,
                  const jobs::JobRun& run,
                  absl::Span<const MovingDueDay> moving) {
  std::vector<MovingDueDay> promising;
  std::copy_if(
      moving.begin(), moving.end(), std::back_inserter(promising), [&run](const MovingDueDay& one) {
        return PromisesFrom(one.timeline, run.business_date);
      });
  if (promising.empty()) return;
  std::vector<Uuid> ids;
  ids.reserve(promising.size());
  for (const MovingDueDay& one : promising) ids.push_back(one.contract.id);
  absl::flat_hash_map<Uuid, ChargedDays> charged = ChargedDaysOf(tx, run.tenant, ids);
  const TenantPolicies tenant = PoliciesOf(tx, run.tenant, run.business_date);
  for (const MovingDueDay& one : promising) {
    const std::optional<ChargeFacts> facts =
        FactsOf(one.contract,
                one.timeline,
                ChargeParametersOf(tenant.policies.Of(one.contract.unit)),
                std::move(charged[one.contract.id]));
    if (!facts) continue;
    const std::vector<PriceSegment> added =
        PromisesMoved(one.timeline, *facts, *one.change.alteration.billing_day, run.business_date);
    if (added.empty()) continue;
    Save(tx, run, one, added);
    one.timeline.segments.insert(one.timeline.segments.end(), added.begin(), added.end());
  }
}

}  // namespace vinculo::contract
