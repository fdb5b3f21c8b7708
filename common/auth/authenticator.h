#pragma once
// Who calls, from the credentials of the call.

#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "common/auth/principal.h"

namespace vinculo::auth {

// What a call brings; empty where it brings none.
struct Credentials {
  absl::string_view authorization;  // "Bearer eyJ..."
  // Metadata vinculo-tenant and vinculo-actor: believed in local mode only.
  absl::string_view tenant;
  absl::string_view actor;
};

// Thread-safe.
class Authenticator {
 public:
  virtual ~Authenticator() = default;
  // UNAUTHENTICATED with the reason CREDENTIALS_MISSING, TOKEN_MALFORMED, TOKEN_SIGNATURE,
  // TOKEN_EXPIRED, TOKEN_NOT_YET_VALID, TOKEN_ISSUER, TOKEN_AUDIENCE or TOKEN_CLAIMS.
  virtual absl::StatusOr<Principal> Authenticate(const Credentials& credentials,
                                                 absl::Time now) const = 0;
};

// No authentication: everybody is the tenant they say (or the default one) and may do everything.
// For loopback only; the runtime refuses it on any other address.
class LocalAuthenticator final : public Authenticator {
 public:
  explicit LocalAuthenticator(const Uuid& default_tenant) : default_tenant_(default_tenant) {}
  absl::StatusOr<Principal> Authenticate(const Credentials& credentials,
                                         absl::Time now) const override;

 private:
  Uuid default_tenant_;
};

}  // namespace vinculo::auth
