#pragma once
// The client registry's feed may be a moment behind: who names a client that was made just now
// waits for it here.

#include <string>
#include <vector>

#include "common/base/task.h"
#include "common/base/uuid.h"
#include "common/rpc/call.h"
#include "services/contract/deps.h"
#include "services/contract/storage/client_ref_repository.h"

namespace vinculo::contract {

// Ok once the client is known here; FAILED_PRECONDITION CLIENT_UNKNOWN when it is not within
// deps.client_wait or the call's deadline.
Task<void> AwaitClient(rpc::Call& call, const Deps& deps, Uuid client);

// Those of the clients that are known, by id or by external id: all of them, or those known when
// the wait is over.
Task<std::vector<ClientRef>> AwaitClients(rpc::Call& call,
                                          const Deps& deps,
                                          const std::vector<Uuid>& ids,
                                          const std::vector<std::string>& external_ids);

}  // namespace vinculo::contract
