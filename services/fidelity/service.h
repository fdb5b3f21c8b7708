#pragma once
#include "common/rpc/server.h"
#include "services/fidelity/deps.h"

namespace vinculo::fidelity {

// vinculo.fidelity.v1.AlertService.
void AddMethods(rpc::Server& server, const Deps& deps);

}  // namespace vinculo::fidelity
