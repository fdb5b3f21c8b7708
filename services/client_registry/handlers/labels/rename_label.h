#pragma once
#include <cstdint>

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "services/client_registry/deps.h"
#include "services/client_registry/storage/labels/label_repository.h"

namespace vinculo::client_registry {

// Renames a label in all clients that carry it, some hundred a transaction; gives how many. What is
// committed stays when a later step fails: a repeat goes on.
Task<int64_t> RenameLabel(rpc::Call& call, const Deps& deps, LabelRepository::Renaming renaming);

}  // namespace vinculo::client_registry
