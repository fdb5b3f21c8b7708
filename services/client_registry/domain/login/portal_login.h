#pragma once
// A client's login to the portal. The numbers of the enumerations are stored and are those of
// the proto.

#include <cstdint>
#include <optional>
#include <string>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "common/base/uuid.h"

namespace vinculo::client_registry {

enum class LoginState : int16_t { kInvited = 1, kActive = 2, kDisabled = 3 };

struct PortalLogin {
  Uuid client_id;
  int64_t version = 1;
  std::string login_name;
  LoginState state = LoginState::kInvited;
  std::string password_hash;  // argon2id; empty without a password
  std::optional<absl::Time> password_set_at;
  std::optional<absl::Time> last_login_at;
  std::optional<absl::Time> reset_requested_at;
  absl::Time created_at;
  absl::Time updated_at;
};

// A token of an invited login, and of one whose password was forgotten; and how long after the
// request for it that may be issued.
inline constexpr absl::Duration kInvitationLasts = absl::Hours(24 * 7);
inline constexpr absl::Duration kResetLasts = absl::Hours(1);

// Invited, again or for the first time after it was disabled. FAILED_PRECONDITION LOGIN_ACTIVE when
// it has a password.
absl::StatusOr<PortalLogin> Invited(PortalLogin login, std::string login_name, absl::Time now);

// Until when a token issued now would be valid. FAILED_PRECONDITION LOGIN_DISABLED, or
// RESET_NOT_REQUESTED within the last kResetLasts.
absl::StatusOr<absl::Time> TokenExpires(const PortalLogin& login, absl::Time now);

// With this password from now on: active, nothing requested.
PortalLogin WithPassword(PortalLogin login, std::string password_hash, absl::Time now);

// Without password; its name stays taken.
PortalLogin Disabled(PortalLogin login, absl::Time now);

}  // namespace vinculo::client_registry
