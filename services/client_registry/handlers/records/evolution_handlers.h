#pragma once
// One function per RPC of EvolutionService, each in the file of its name.

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "services/client_registry/deps.h"
#include "vinculo/client_registry/v1/evolution_service.pb.h"

namespace vinculo::client_registry {

namespace pb = ::vinculo::client_registry::v1;

Task<pb::Evolution> CreateEvolution(rpc::Call& call,
                                    const Deps& deps,
                                    const pb::CreateEvolutionRequest& req);
Task<pb::Evolution> GetEvolution(rpc::Call& call,
                                 const Deps& deps,
                                 const pb::GetEvolutionRequest& req);
Task<pb::ListEvolutionsResponse> ListEvolutions(rpc::Call& call,
                                                const Deps& deps,
                                                const pb::ListEvolutionsRequest& req);

}  // namespace vinculo::client_registry
