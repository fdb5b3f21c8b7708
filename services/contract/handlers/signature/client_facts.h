#pragma once
#include <string>

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "services/contract/deps.h"
#include "services/contract/domain/signature/document_fields.h"

namespace vinculo::contract {

// What the client registry tells this caller of a client ("clients/..."). Its errors; UNAVAILABLE
// REMOTE_UNAVAILABLE.
Task<ClientFacts> AskClientFacts(rpc::Call& call, const Deps& deps, std::string client);

}  // namespace vinculo::contract
