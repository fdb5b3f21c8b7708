#include "common/rpc/check_may.h"

#include <string>

#include "common/errors/errors.h"

namespace vinculo::rpc {

absl::Status CheckMay(const auth::Principal& caller, absl::string_view permission) {
  if (caller.May(permission)) return absl::OkStatus();
  return errors::PermissionDenied("PERMISSION_MISSING",
                                  "the caller's role does not hold this permission",
                                  {{"permission", std::string(permission)}});
}

}  // namespace vinculo::rpc
