#pragma once
// Callers by bearer token (JWT), checked against the keys of a JWKS file.

#include <memory>
#include <string>

#include "absl/status/statusor.h"
#include "common/auth/authenticator.h"

namespace vinculo::auth {

struct JwksOptions {
  std::string jwks_file;
  std::string issuer;
  std::string audience;
  // How often the file is looked at.
  absl::Duration reload_period = absl::Seconds(1);
};

// A token is verified once and remembered until it expires (at most 10,000 of them). When the file
// changes, everything remembered is verified again with the new keys; a file that is no key set is
// logged and the old keys stay.
class JwksAuthenticator final : public Authenticator {
 public:
  // The error names the file and what is wrong with it.
  static absl::StatusOr<std::unique_ptr<JwksAuthenticator>> Open(JwksOptions options);
  ~JwksAuthenticator() override;

  absl::StatusOr<Principal> Authenticate(const Credentials& credentials,
                                         absl::Time now) const override;

 private:
  struct State;
  explicit JwksAuthenticator(std::unique_ptr<State> state);
  const std::unique_ptr<State> state_;
};

}  // namespace vinculo::auth
