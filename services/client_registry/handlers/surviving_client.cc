#include "services/client_registry/handlers/surviving_client.h"

#include "services/client_registry/storage/client_repository.h"
#include "services/client_registry/storage/merge/merge_repository.h"

namespace vinculo::client_registry {

Task<Client> GetSurvivingClient(db::Tx& tx, Uuid id) {
  ClientRepository clients(tx);
  CO_ASSIGN_OR_RETURN(Client named, co_await clients.Get(id));
  if (!named.merged_into) co_return named;
  MergeRepository merges(tx);
  CO_ASSIGN_OR_RETURN(const Uuid survivor, co_await merges.Resolve(id));
  co_return co_await clients.Get(survivor);
}

}  // namespace vinculo::client_registry
