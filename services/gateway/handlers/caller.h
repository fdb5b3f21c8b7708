#pragma once

#include "absl/status/statusor.h"
#include "services/gateway/handlers/deps.h"
#include "services/gateway/http/request.h"

namespace vinculo::gateway {

// Who asks. UNAUTHENTICATED (CREDENTIALS_REQUIRED) without a bearer token, unless the gateway runs
// in local mode.
absl::StatusOr<Caller> CallerOf(const Request& request, const Deps& deps);

}  // namespace vinculo::gateway
