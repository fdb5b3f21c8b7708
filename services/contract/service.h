#pragma once
#include "common/rpc/server.h"
#include "services/contract/deps.h"

namespace vinculo::contract {

// The services of vinculo.contract.v1.
void AddMethods(rpc::Server& server, const Deps& deps);

}  // namespace vinculo::contract
