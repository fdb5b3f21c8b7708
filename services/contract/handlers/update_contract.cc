#include <utility>

#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "common/filter/field_mask.h"
#include "services/contract/domain/terms/amend_contract.h"
#include "services/contract/domain/terms/reasons.h"
#include "services/contract/handlers/handlers.h"
#include "services/contract/handlers/terms/given_reason.h"
#include "services/contract/messages/contract_event.h"
#include "services/contract/messages/convert.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/plan_repository.h"
#include "services/contract/storage/pricing/price_timeline_repository.h"

namespace vinculo::contract {

Task<pb::Contract> UpdateContract(rpc::Call& call,
                                  const Deps& deps,
                                  const pb::UpdateContractRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kContracts, req.contract().name(), "contract.name"));
  CO_ASSIGN_OR_RETURN(const policies::PolicyCache::Shared policies,
                      co_await deps.policies->Get(call, deps.db));
  const Day today = CivilDay(call.now(), deps.time_zone);

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::Contract> {
    ContractRepository contracts(tx);
    CO_ASSIGN_OR_RETURN(const Contract before, co_await contracts.Get(id));
    CO_RETURN_IF_ERROR(filter::CheckEtag(req.contract().etag(), before.version));
    CO_ASSIGN_OR_RETURN(const Plan plan, co_await PlanRepository(tx).Get(before.plan));
    pb::Contract patched = ToProto(before);
    CO_RETURN_IF_ERROR(filter::ApplyMask(req.update_mask(), req.contract(), patched).status());

    errors::FieldViolations violations;
    ContractTerms terms = TermsFromProto(patched, &violations);
    terms.client = ClientFromProto(patched, &violations);
    terms.plan = PlanFromProto(patched, &violations);
    CO_ASSIGN_OR_RETURN(
        const GivenReason reason,
        co_await ReadReason(
            tx, terms.inclusion_reason, ReasonKind::kInclusion, "contract.inclusion_reason"));
    terms.inclusion_reason = reason.words;
    CO_ASSIGN_OR_RETURN(const PriceTimeline timeline, co_await PriceTimelineRepository(tx).Get(id));
    const bool repriced = !timeline.segments.empty();
    Contract contract = Amended(before, terms, plan, repriced, today, &violations);
    if (reason.id) contract.inclusion_reason_id = reason.id;
    CheckGivenReason({.words = contract.inclusion_reason, .id = contract.inclusion_reason_id},
                     InclusionPolicy(policies->Of(contract.unit)),
                     "inclusion_reason",
                     kInclusionReasonMissing,
                     &violations);
    CO_RETURN_IF_ERROR(Under("contract", violations));
    contracts.Save(contract, call.now());
    const bool moved = contract.starts_on != before.starts_on;
    Publish(tx,
            ChangeOf(contract,
                     {.cause = moved ? ContractChange::kDates : ContractChange::kDescription},
                     call.now(),
                     deps.time_zone));
    co_return ToProto(contract);
  });
}

}  // namespace vinculo::contract
