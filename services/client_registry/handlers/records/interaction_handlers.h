#pragma once
// One function per RPC of InteractionService, each in the file of its name.

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "services/client_registry/deps.h"
#include "vinculo/client_registry/v1/interaction_service.pb.h"

namespace vinculo::client_registry {

namespace pb = ::vinculo::client_registry::v1;

Task<pb::Interaction> CreateInteraction(rpc::Call& call,
                                        const Deps& deps,
                                        const pb::CreateInteractionRequest& req);
Task<pb::Interaction> GetInteraction(rpc::Call& call,
                                     const Deps& deps,
                                     const pb::GetInteractionRequest& req);
Task<pb::ListInteractionsResponse> ListInteractions(rpc::Call& call,
                                                    const Deps& deps,
                                                    const pb::ListInteractionsRequest& req);
Task<pb::Interaction> UpdateInteraction(rpc::Call& call,
                                        const Deps& deps,
                                        const pb::UpdateInteractionRequest& req);

}  // namespace vinculo::client_registry
