#include "common/auth/authenticator.h"
#include "common/errors/errors.h"

namespace vinculo::auth {

absl::StatusOr<Principal> LocalAuthenticator::Authenticate(const Credentials& credentials,
                                                           absl::Time now) const {
  Principal principal;
  principal.tenant = default_tenant_;
  if (!credentials.tenant.empty()) {
    const auto tenant = Uuid::Parse(credentials.tenant);
    if (!tenant.ok()) {
      return errors::Unauthenticated("TENANT_MALFORMED", "metadata vinculo-tenant must be a UUID");
    }
    principal.tenant = *tenant;
  }
  principal.actor = credentials.actor.empty() ? "local" : std::string(credentials.actor);
  principal.permissions = {"*"};
  return principal;
}

}  // namespace vinculo::auth
