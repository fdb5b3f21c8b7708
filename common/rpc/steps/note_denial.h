#pragma once
#include "absl/status/status.h"
#include "common/rpc/server_call.h"

namespace vinculo::rpc {

// C-33. Tells the server's sink of a call that a known caller had no permission for, whether the
// method or the handler asked for it.
void NoteDenial(const ServerCall& call, const absl::Status& status);

}  // namespace vinculo::rpc
