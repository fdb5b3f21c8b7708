#pragma once
// What the roles of a token may do; docs/operations.md tells operators of them.

#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace vinculo::auth {

// Empty for a role that is not known: it grants nothing.
const std::vector<std::string>& PermissionsOf(absl::string_view role);

}  // namespace vinculo::auth
