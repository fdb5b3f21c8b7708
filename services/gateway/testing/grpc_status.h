#pragma once

#include <grpcpp/grpcpp.h>

#include "absl/status/status.h"

namespace vinculo::gateway {

// As our services send it: with its payloads.
grpc::Status ToGrpc(const absl::Status& status);

}  // namespace vinculo::gateway
