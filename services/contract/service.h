#pragma once
#include "common/rpc/server.h"
#include "services/contract/deps.h"

namespace vinculo::contract {

// vinculo.contract.v1.PlanService and ContractService.
void AddMethods(rpc::Server& server, const Deps& deps);

}  // namespace vinculo::contract
