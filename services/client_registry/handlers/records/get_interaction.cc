#include "common/base/resource_name.h"
#include "services/client_registry/handlers/records/convert_interaction.h"
#include "services/client_registry/handlers/records/interaction_handlers.h"
#include "services/client_registry/storage/records/interaction_repository.h"

namespace vinculo::client_registry {

Task<pb::Interaction> GetInteraction(rpc::Call& call,
                                     const Deps& deps,
                                     const pb::GetInteractionRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kInteractionCollection, req.name()));
  co_return co_await deps.db.Read(call, [id](db::Tx& tx) -> Task<pb::Interaction> {
    InteractionRepository interactions(tx);
    CO_ASSIGN_OR_RETURN(const Interaction interaction, co_await interactions.Get(id));
    co_return ToProto(interaction);
  });
}

}  // namespace vinculo::client_registry
