#pragma once
#include "absl/status/status.h"
#include "common/rpc/server_call.h"

namespace vinculo::rpc {

// Makes the principal from the credentials.
absl::Status Authenticate(ServerCall& call);

// PERMISSION_DENIED with the reason PERMISSION_MISSING and metadata {permission} unless the
// principal has what the method's proto asks for. Before the request is read: the answer does not
// depend on what exists.
absl::Status CheckPermission(ServerCall& call);

}  // namespace vinculo::rpc
