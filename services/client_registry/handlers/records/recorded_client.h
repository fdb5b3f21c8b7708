#pragma once
#include "common/base/task.h"
#include "common/db/tx.h"
#include "services/client_registry/domain/client.h"

namespace vinculo::client_registry {

// The client that a record is to be written for: NOT_FOUND; FAILED_PRECONDITION CLIENT_MERGED,
// which names the client to write it for, and CLIENT_ANONYMIZED. Locked where the unit of work
// locks; otherwise what writes the record holds the client (storage/records/hold_clients.h).
Task<Client> GetRecordedClient(db::Tx& tx, Uuid id);

}  // namespace vinculo::client_registry
