#include "common/base/resource_name.h"
#include "services/client_registry/handlers/engagement/convert.h"
#include "services/client_registry/handlers/engagement/handlers.h"
#include "services/client_registry/storage/engagement/presence_repository.h"

namespace vinculo::client_registry {

Task<pb::Presence> GetPresence(rpc::Call& call,
                               const Deps& deps,
                               const pb::GetPresenceRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kPresenceCollection, req.name()));
  CO_ASSIGN_OR_RETURN(const Presence presence,
                      co_await deps.db.Read(call, [id](db::Tx& tx) -> Task<Presence> {
                        PresenceRepository presences(tx);
                        co_return co_await presences.Get(id);
                      }));
  co_return ToProto(presence);
}

}  // namespace vinculo::client_registry
