#pragma once
#include "absl/status/status.h"
#include "common/rpc/server_call.h"

namespace vinculo::rpc {

// The grpc_server_* metrics of a call.
absl::Status CountStart(ServerCall& call);
void CountFinish(ServerCall& call, const absl::Status& status);

// Seconds since the call arrived.
double SecondsSinceStart(const ServerCall& call);

}  // namespace vinculo::rpc
