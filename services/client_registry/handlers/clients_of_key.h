#pragma once
#include <optional>
#include <vector>

#include "common/base/task.h"
#include "services/client_registry/domain/client.h"
#include "services/client_registry/handlers/handlers.h"

namespace vinculo::client_registry {

// The whole list where it is in the usual order and its filter is one document, external id,
// mobile phone or e-mail and nothing else: it is read by that key's index, without a connection of
// its own. None for any other list, and where so many clients have the key that they need pages.
Task<std::optional<std::vector<Client>>> ClientsOfKey(rpc::Call& call,
                                                      const Deps& deps,
                                                      const pb::ListClientsRequest& req,
                                                      int page_size);

}  // namespace vinculo::client_registry
