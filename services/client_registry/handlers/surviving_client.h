#pragma once
// A client by its name, or by the name of one that was merged into it.

#include "common/base/task.h"
#include "common/base/uuid.h"
#include "common/db/tx.h"
#include "services/client_registry/domain/client.h"

namespace vinculo::client_registry {

// NOT_FOUND when there is none.
Task<Client> GetSurvivingClient(db::Tx& tx, Uuid id);

}  // namespace vinculo::client_registry
