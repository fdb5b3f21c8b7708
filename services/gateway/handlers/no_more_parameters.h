#pragma once

#include "absl/status/status.h"
#include "services/gateway/http/query.h"

namespace vinculo::gateway {

// Refuses what a route without report parameters does not know, all of it together
// (PARAMETER_UNKNOWN).
absl::Status NoMoreParameters(const Query& query);

}  // namespace vinculo::gateway
