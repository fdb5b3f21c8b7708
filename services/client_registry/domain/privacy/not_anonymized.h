#pragma once
#include "absl/status/status.h"
#include "services/client_registry/domain/client.h"

namespace vinculo::client_registry {

// An anonymised client is nobody: nothing personal comes to it again. FAILED_PRECONDITION
// CLIENT_ANONYMIZED.
absl::Status CheckNotAnonymized(const Client& client);

}  // namespace vinculo::client_registry
