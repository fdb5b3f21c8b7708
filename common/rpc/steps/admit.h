#pragma once
#include <cstdint>

#include "absl/status/status.h"
#include "common/rpc/server_call.h"

namespace vinculo::rpc {

// Refuses a call beyond the loop's limit, or beyond the server's memory, with RESOURCE_EXHAUSTED,
// reason SERVER_OVERLOADED, and RetryInfo: work that would wait longer than its deadline helps
// nobody. Health and reflection always pass.
absl::Status Admit(ServerCall& call);

// What the call has received takes so many bytes of memory from now on; refuses it likewise.
absl::Status KeepReceived(ServerCall& call, int64_t bytes);

}  // namespace vinculo::rpc
