#include "services/client_registry/handlers/records/recorded_client.h"

#include "services/client_registry/domain/records/recordable.h"
#include "services/client_registry/storage/client_repository.h"

namespace vinculo::client_registry {

Task<Client> GetRecordedClient(db::Tx& tx, Uuid id) {
  ClientRepository clients(tx);
  CO_ASSIGN_OR_RETURN(Client client, co_await clients.GetForUpdate(id));
  CO_RETURN_IF_ERROR(CheckRecordable(client));
  co_return client;
}

}  // namespace vinculo::client_registry
