#include "services/contract/handlers/monitoring/granted_release.h"

#include <utility>
#include <vector>

#include "absl/strings/str_join.h"
#include "common/base/clock.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/monitoring/reasons.h"
#include "services/contract/domain/monitoring/release_eligibility.h"
#include "services/contract/domain/policy/monitoring_parameters.h"
#include "services/contract/handlers/monitoring/judged_contract.h"
#include "services/contract/messages/checked_values.h"
#include "services/contract/messages/monitoring_messages.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/monitoring/debt_facts_repository.h"
#include "services/contract/storage/monitoring/release_repository.h"

namespace vinculo::contract {
namespace {

constexpr char kLiftInterval[] = "contract.releases.liftInterval";

absl::Status CheckNothingStands(const ReleaseEligibility& eligibility) {
  if (eligibility.barriers.empty()) return absl::OkStatus();
  std::vector<std::string> names;
  for (const StandingBarrier& one : eligibility.barriers) {
    names.emplace_back(ToString(one.barrier));
  }
  return errors::FailedPrecondition(
      kReleaseRefused,
      "something stands against the release",
      {{"barriers", absl::StrJoin(names, ",")},
       {"opens_date", eligibility.opens_on ? eligibility.opens_on->ToString() : ""}});
}

absl::Status CheckMayLift(const rpc::Call& call, const WantedRelease& wanted) {
  if (!wanted.lift_interval || call.principal().May(kLiftInterval)) return absl::OkStatus();
  return errors::PermissionDenied(kReleaseIntervalLiftForbidden,
                                  "lifting the interval needs another permission",
                                  {{"permission", kLiftInterval}});
}

}  // namespace

Task<v1::Release> Grant(rpc::Call& call, const Deps& deps, WantedRelease wanted) {
  const Day today = CivilDay(call.now(), deps.time_zone);
  errors::FieldViolations violations;
  const Uuid id = IdFromProto("contract", kContracts, wanted.contract, &violations);
  if (wanted.origin == ReleaseOrigin::kStaff) {
    CheckRequiredText("reason", wanted.reason, kReasonMax, &violations);
  }
  CO_RETURN_IF_ERROR(violations.ToStatus());
  CO_RETURN_IF_ERROR(CheckMayLift(call, wanted));
  const Uuid release_id = deps.ids->Next();

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<v1::Release> {
    CO_ASSIGN_OR_RETURN(JudgedContract judged, co_await JudgeContract(tx, deps, id, today));
    const ReleaseEligibility eligibility = EligibilityOf({.contract = judged.contract,
                                                          .state = judged.state,
                                                          .releases = judged.facts.ReleasesOf(id),
                                                          .bills = judged.facts.BillsOf(id)},
                                                         wanted.kind,
                                                         wanted.origin,
                                                         ReleaseRulesOf(judged.values, wanted.kind),
                                                         wanted.lift_interval,
                                                         today);
    CO_RETURN_IF_ERROR(CheckNothingStands(eligibility));
    const Release release{
        .id = release_id,
        .contract = id,
        .client = judged.contract.client,
        .kind = wanted.kind,
        .origin = wanted.origin,
        .since = today,
        .until = eligibility.until,
        .debt = judged.state.overdue,
        .promise = wanted.kind == ReleaseKind::kManual ? PromiseState::kNone : PromiseState::kOpen,
        .interval_lifted = wanted.lift_interval,
        .actor = call.principal().actor,
        .reason = wanted.reason,
        .created_at = call.now(),
        .updated_at = call.now()};
    ReleaseRepository(tx).Insert(release);
    ContractRepository(tx).Save(judged.contract, call.now());
    DebtFactsRepository(tx).AskAgain(id);
    Publish(tx, EventOf(release));
    co_return ToProto(release);
  });
}

}  // namespace vinculo::contract
