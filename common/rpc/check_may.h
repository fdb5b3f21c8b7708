#pragma once
#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "common/auth/principal.h"

namespace vinculo::rpc {

// PERMISSION_DENIED, reason PERMISSION_MISSING with metadata {permission}, unless the caller holds
// it.
absl::Status CheckMay(const auth::Principal& caller, absl::string_view permission);

}  // namespace vinculo::rpc
