#include "services/contract/handlers/await_clients.h"
#include "services/contract/handlers/handlers.h"
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
  const Uuid id = deps.ids->Next();

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::Contract> {
    CO_ASSIGN_OR_RETURN(const Plan plan, co_await PlanRepository(tx).GetNamed(terms.plan));
    errors::FieldViolations by_plan;
    Contract contract = NewContract(id, terms, plan, &by_plan);
    CO_RETURN_IF_ERROR(Under("contract", by_plan));
    contract.created_at = call.now();
    contract.updated_at = call.now();
    ContractRepository(tx).Insert(contract);
    Publish(tx, EventOf(contract, call.now(), deps.time_zone));
    co_return ToProto(contract);
  });
}

}  // namespace vinculo::contract
