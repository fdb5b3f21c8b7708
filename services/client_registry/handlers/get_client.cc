#include "common/base/resource_name.h"
#include "services/client_registry/handlers/convert.h"
#include "services/client_registry/handlers/handlers.h"
#include "services/client_registry/storage/client_repository.h"
#include "services/client_registry/storage/merge/merge_repository.h"

namespace vinculo::client_registry {

Task<pb::Client> GetClient(rpc::Call& call, const Deps& deps, const pb::GetClientRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kClientCollection, req.name()));
  CO_ASSIGN_OR_RETURN(
      const Client client, co_await deps.db.Read(call, [id](db::Tx& tx) -> Task<Client> {
        ClientRepository clients(tx);
        CO_ASSIGN_OR_RETURN(Client named, co_await clients.Get(id));
        if (!named.merged_into) co_return named;
        CO_ASSIGN_OR_RETURN(const Uuid survivor, co_await MergeRepository(tx).Resolve(id));
        co_return co_await clients.Get(survivor);
      }));
  co_return ToProto(client);
}

}  // namespace vinculo::client_registry
