#include "services/contract/service.h"

#include <utility>

#include "common/policies/add_policy_service.h"
#include "services/contract/handlers/handlers.h"
#include "services/contract/handlers/history.h"
#include "vinculo/contract/v1/policy_service.pb.h"

namespace vinculo::contract {

void AddMethods(rpc::Server& server, const Deps& deps) {
  rpc::ServiceMethods<Deps> plans("vinculo.contract.v1.PlanService", deps);
  plans.Unary("CreatePlan", &CreatePlan);
  plans.Unary("GetPlan", &GetPlan);
  plans.Unary("ListPlans", &ListPlans);
  server.Add(std::move(plans));

  rpc::ServiceMethods<Deps> contracts("vinculo.contract.v1.ContractService", deps);
  contracts.Unary("CreateContract", &CreateContract);
  contracts.Unary("ActivateContract", &ActivateContract);
  contracts.Unary("EndContract", &EndContract);
  contracts.Unary("GetContract", &GetContract);
  contracts.Unary("ListContracts", &ListContracts);
  contracts.ClientStream("ImportContracts", &ImportContracts);
  contracts.Unary("GetContractImport", &GetContractImport);
  server.Add(std::move(contracts));

  policies::AddPolicyService(
      server,
      *pb::ParameterKey_descriptor(),
      {.db = deps.db, .cache = deps.policies, .ids = deps.ids, .page_tokens = deps.page_tokens});
  history::AddHistoryService(server, "vinculo.contract.v1.HistoryService", HistoryOf(deps));
}

}  // namespace vinculo::contract
