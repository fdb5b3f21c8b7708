#pragma once
#include "absl/status/status.h"
#include "common/rpc/server_call.h"

namespace vinculo::rpc {

// The caller's deadline; where it gave none, the default one of unary calls or of streams. Only
// what follows for ever (Watch) may go on.
absl::Status SetDeadline(ServerCall& call);

}  // namespace vinculo::rpc
