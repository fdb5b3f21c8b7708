#include "common/base/clock.h"
#include "services/contract/domain/policy/monitoring_parameters.h"
#include "services/contract/handlers/monitoring/judged_contract.h"
#include "services/contract/handlers/monitoring/monitoring_handlers.h"
#include "services/contract/messages/checked_values.h"
#include "services/contract/messages/monitoring_messages.h"
#include "services/contract/storage/contract_repository.h"

namespace vinculo::contract {

Task<pb::ReleaseEligibility> CheckRelease(rpc::Call& call,
                                          const Deps& deps,
                                          const pb::CheckReleaseRequest& req) {
  const Day today = CivilDay(call.now(), deps.time_zone);
  errors::FieldViolations violations;
  const Uuid id = IdFromProto("contract", kContracts, req.contract(), &violations);
  const ReleaseKind kind = EnumOr(
      "kind", req.kind(), pb::Release::Kind_IsValid(req.kind()), ReleaseKind::kTrust, &violations);
  const ReleaseOrigin origin =
      EnumOr("origin",
             req.origin(),
             pb::Release::Origin_IsValid(req.origin()),
             kind == ReleaseKind::kTrust ? ReleaseOrigin::kClient : ReleaseOrigin::kStaff,
             &violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());
  const auto check = [&deps, id, kind, origin, today](db::Tx& tx) -> Task<pb::ReleaseEligibility> {
    CO_ASSIGN_OR_RETURN(const JudgedContract judged, co_await JudgeContract(tx, deps, id, today));
    const ReleaseEligibility eligibility = EligibilityOf({.contract = judged.contract,
                                                          .state = judged.state,
                                                          .releases = judged.facts.ReleasesOf(id),
                                                          .bills = judged.facts.BillsOf(id)},
                                                         kind,
                                                         origin,
                                                         ReleaseRulesOf(judged.values, kind),
                                                         false,
                                                         today);
    co_return ToProto(eligibility, judged.contract, kind, judged.state.overdue);
  };
  co_return co_await deps.db.Read(call, check);
}

}  // namespace vinculo::contract
