#pragma once
#include <vector>

#include "common/base/task.h"
#include "common/base/uuid.h"
#include "common/db/tx.h"
#include "common/rpc/call.h"
#include "services/client_registry/deps.h"

namespace vinculo::client_registry {

// For a handler that changed what the activity of clients follows from (archived, unarchived
// or merged them), after it has queued the change: works out where they stand today, and queues
// what is to be kept and told. The unit of work then runs under lock.
Task<void> TellActivities(rpc::Call& call, const Deps& deps, db::Tx& tx, std::vector<Uuid> clients);

}  // namespace vinculo::client_registry
