#include "services/contract/service.h"

#include <utility>

#include "services/contract/handlers/handlers.h"
#include "services/contract/handlers/history.h"

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

  history::AddHistoryService(server, "vinculo.contract.v1.HistoryService", HistoryOf(deps));
}

}  // namespace vinculo::contract
