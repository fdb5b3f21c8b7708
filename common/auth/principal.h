#pragma once
// Who calls: comes from the credentials alone.

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "common/base/uuid.h"

namespace vinculo::auth {

struct Principal {
  Uuid tenant;
  // A user, an API key, or "system/<service>".
  std::string actor;
  // "contract.contracts.end"; "contract.*" covers a service, "*" everything.
  std::vector<std::string> permissions;

  bool May(absl::string_view permission) const;
};

}  // namespace vinculo::auth
