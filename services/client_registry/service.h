#pragma once
#include "common/rpc/server.h"
#include "services/client_registry/deps.h"

namespace vinculo::client_registry {

// The services of vinculo.client_registry.v1.
void AddMethods(rpc::Server& server, const Deps& deps);

}  // namespace vinculo::client_registry
