#pragma once
#include "absl/status/status.h"
#include "common/rpc/server_call.h"

namespace vinculo::rpc {

// The caller's deadline; where a unary call has none, the default one. Streams without a deadline
// may go on.
absl::Status SetDeadline(ServerCall& call);

}  // namespace vinculo::rpc
