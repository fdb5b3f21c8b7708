#pragma once
#include <vector>

#include "common/base/uuid.h"
#include "common/db/tx.h"

namespace vinculo::client_registry {

// Queued before a record of these clients is written (each named once): they stay as they are until
// the unit of work ends, so that no merge passes a new record by, and what is written for a client
// comes one after the other. When one was merged, anonymised or deleted since it was read, the unit
// of work runs again.
void HoldClients(db::Tx& tx, const std::vector<Uuid>& clients);

}  // namespace vinculo::client_registry
