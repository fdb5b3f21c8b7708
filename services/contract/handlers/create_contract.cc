#include "services/contract/domain/terms/reasons.h"
#include "services/contract/handlers/await_clients.h"
#include "services/contract/handlers/handlers.h"
#include "services/contract/handlers/terms/given_reason.h"
#include "services/contract/messages/contract_event.h"
#include "services/contract/messages/convert.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/plan_repository.h"

namespace vinculo::contract {

Task<pb::Contract> CreateContract(rpc::Call& call,
                                  const Deps& deps,
                                  const pb::CreateContractRequest& req) {
  errors::FieldViolations violations;
  ContractTerms terms = TermsFromProto(req.contract(), &violations);
  terms.client = ClientFromProto(req.contract(), &violations);
  terms.plan = PlanFromProto(req.contract(), &violations);
  CO_RETURN_IF_ERROR(Under("contract", violations));
  CO_ASSIGN_OR_RETURN(terms.client, co_await AwaitClient(call, deps, terms.client));
  CO_ASSIGN_OR_RETURN(const policies::PolicyCache::Shared policies,
                      co_await deps.policies->Get(call, deps.db));
  const ReasonPolicy asked = InclusionPolicy(policies->Of(terms.unit));
  const Uuid id = deps.ids->Next();

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::Contract> {
    CO_ASSIGN_OR_RETURN(const Plan plan, co_await PlanRepository(tx).GetNamed(terms.plan));
    CO_RETURN_IF_ERROR(CheckOnSale(plan));
    CO_ASSIGN_OR_RETURN(
        const GivenReason reason,
        co_await ReadReason(
            tx, terms.inclusion_reason, ReasonKind::kInclusion, "contract.inclusion_reason"));
    errors::FieldViolations forbidden;
    Contract contract = NewContract(id, terms, plan, &forbidden);
    CheckGivenReason(reason, asked, "inclusion_reason", kInclusionReasonMissing, &forbidden);
    CO_RETURN_IF_ERROR(Under("contract", forbidden));
    contract.inclusion_reason = reason.words;
    contract.inclusion_reason_id = reason.id;
    contract.created_at = call.now();
    contract.updated_at = call.now();
    ContractRepository(tx).Insert(contract);
    Publish(tx, EventOf(contract, call.now(), deps.time_zone));
    co_return ToProto(contract);
  });
}

}  // namespace vinculo::contract
