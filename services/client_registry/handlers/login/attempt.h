#pragma once
#include <optional>
#include <string>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "common/base/task.h"
#include "common/rpc/call.h"
#include "services/client_registry/deps.h"
#include "services/client_registry/domain/login/portal_login.h"
#include "services/client_registry/storage/login/login_attempt_repository.h"

namespace vinculo::client_registry {

// One try at a login by somebody outside.
struct Attempt {
  std::string login_key;
  std::string source;  // empty when the portal does not say
};

// INVALID_FIELDS for a source that is too long.
absl::StatusOr<Attempt> AttemptOf(absl::string_view login_name, absl::string_view source);

// Counts it, before anything is looked at. RESOURCE_EXHAUSTED TOO_MANY_ATTEMPTS when the name or
// the source has to wait. `kind` is kName or kReset.
Task<void> TakeAttempt(rpc::Call& call, const Deps& deps, Attempt attempt, AttemptKind kind);

// Whose login this is when the password is right: an attempt, counted; a right one forgets those
// before. UNAUTHENTICATED LOGIN_REFUSED in all other cases, after the same time.
Task<PortalLogin> Authenticate(rpc::Call& call,
                               const Deps& deps,
                               Attempt attempt,
                               std::string password);

}  // namespace vinculo::client_registry
