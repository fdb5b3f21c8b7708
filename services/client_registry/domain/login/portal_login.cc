#include "services/client_registry/domain/login/portal_login.h"

#include <utility>

#include "common/errors/errors.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

PortalLogin Changed(PortalLogin login, absl::Time now) {
  ++login.version;
  login.updated_at = now;
  return login;
}

}  // namespace

absl::StatusOr<PortalLogin> Invited(PortalLogin login, std::string login_name, absl::Time now) {
  if (login.state == LoginState::kActive) {
    return errors::FailedPrecondition(kLoginActive,
                                      "the client has a password already: let it be reset instead");
  }
  login = Changed(std::move(login), now);
  login.state = LoginState::kInvited;
  login.login_name = std::move(login_name);
  return login;
}

absl::StatusOr<absl::Time> TokenExpires(const PortalLogin& login, absl::Time now) {
  switch (login.state) {
    case LoginState::kInvited:
      return now + kInvitationLasts;
    case LoginState::kActive:
      if (login.reset_requested_at && now < *login.reset_requested_at + kResetLasts) {
        return now + kResetLasts;
      }
      return errors::FailedPrecondition(
          kResetNotRequested,
          "nobody asked for another password within the last hour: call RequestPasswordReset");
    case LoginState::kDisabled:
      break;
  }
  return errors::FailedPrecondition(kLoginDisabled,
                                    "the login is disabled: invite the client again");
}

PortalLogin WithPassword(PortalLogin login, std::string password_hash, absl::Time now) {
  login = Changed(std::move(login), now);
  login.state = LoginState::kActive;
  login.password_hash = std::move(password_hash);
  login.password_set_at = now;
  login.reset_requested_at.reset();
  return login;
}

PortalLogin Disabled(PortalLogin login, absl::Time now) {
  login = Changed(std::move(login), now);
  login.state = LoginState::kDisabled;
  login.password_hash.clear();
  login.password_set_at.reset();
  login.reset_requested_at.reset();
  return login;
}

}  // namespace vinculo::client_registry
