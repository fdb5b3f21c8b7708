#pragma once
#include <string>
#include <vector>

#include "absl/status/status.h"

namespace vinculo::client_registry {

// Only a client that nothing refers to is deleted. FAILED_PRECONDITION CLIENT_REFERRED names
// what refers to it.
absl::Status CheckDeletable(const std::vector<std::string>& references);

}  // namespace vinculo::client_registry
