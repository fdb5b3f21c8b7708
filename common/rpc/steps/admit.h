#pragma once
#include "absl/status/status.h"
#include "common/rpc/server_call.h"

namespace vinculo::rpc {

// Refuses a call beyond the loop's limit with RESOURCE_EXHAUSTED, reason SERVER_OVERLOADED, and
// RetryInfo: work that would wait longer than its deadline helps nobody. Health and reflection
// always pass.
absl::Status Admit(ServerCall& call);

}  // namespace vinculo::rpc
