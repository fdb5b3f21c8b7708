#pragma once
#include "absl/status/status.h"
#include "common/rpc/server_call.h"

namespace vinculo::rpc {

// From here on the call's now is that of its tenant: a sandbox may be ahead.
absl::Status TellTenantsTime(ServerCall& call);

}  // namespace vinculo::rpc
