#pragma once
#include "absl/status/status.h"
#include "services/client_registry/domain/client.h"

namespace vinculo::client_registry {

// Whether records may be written for a client: not for one that was merged into another
// (CLIENT_MERGED, with the name of that one), nor for one that was anonymised (CLIENT_ANONYMIZED).
absl::Status CheckRecordable(const Client& client);

}  // namespace vinculo::client_registry
