#pragma once
#include "absl/status/status.h"
#include "common/rpc/server_call.h"

namespace vinculo::rpc {

// Gives the call its id (the caller's x-request-id, or a new one), its trace id (of W3C
// traceparent) and its instant.
absl::Status IdentifyCall(ServerCall& call);

}  // namespace vinculo::rpc
