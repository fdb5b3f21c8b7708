#include "common/auth/principal.h"

#include "absl/strings/match.h"
#include "absl/strings/strip.h"

namespace vinculo::auth {

bool Principal::May(absl::string_view permission) const {
  for (absl::string_view held : permissions) {
    if (held == permission || held == "*") return true;
    if (absl::ConsumeSuffix(&held, "*") && absl::EndsWith(held, ".") &&
        absl::StartsWith(permission, held)) {
      return true;
    }
  }
  return false;
}

}  // namespace vinculo::auth
