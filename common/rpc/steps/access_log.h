#pragma once
#include "absl/status/status.h"
#include "common/rpc/server_call.h"

namespace vinculo::rpc {

// One line for a call that failed by our fault or took long, or for every call when so configured.
// Holds the cause that the caller does not see.
void LogAccess(ServerCall& call, const absl::Status& status);

}  // namespace vinculo::rpc
