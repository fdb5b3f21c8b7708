#include "common/base/resource_name.h"
#include "services/client_registry/handlers/convert.h"
#include "services/client_registry/handlers/handlers.h"
#include "services/client_registry/handlers/surviving_client.h"

namespace vinculo::client_registry {

Task<pb::Client> GetClient(rpc::Call& call, const Deps& deps, const pb::GetClientRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kClientCollection, req.name()));
  CO_ASSIGN_OR_RETURN(const Client client,
                      co_await deps.db.Read(call, [id](db::Tx& tx) -> Task<Client> {
                        return GetSurvivingClient(tx, id);
                      }));
  co_return Shown(client);
}

}  // namespace vinculo::client_registry
