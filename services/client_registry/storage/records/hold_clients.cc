#include "services/client_registry/storage/records/hold_clients.h"

#include "services/client_registry/storage/sql.h"

namespace vinculo::client_registry {

void HoldClients(db::Tx& tx, const std::vector<Uuid>& clients) {
  tx.Enqueue(sql::kHoldClients, tx.tenant(), clients);
}

}  // namespace vinculo::client_registry
