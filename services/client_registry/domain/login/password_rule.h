#pragma once
#include "absl/strings/string_view.h"
#include "common/errors/errors.h"

namespace vinculo::client_registry {

// What a password must be (NIST SP 800-63B): 8 to 128 characters of any kind, none of the
// commonest in Brazil and the world, not the login's name. No classes of characters, no expiry.
// Violations of `field`: PASSWORD_LENGTH, PASSWORD_TOO_COMMON, PASSWORD_IS_LOGIN.
void CheckPassword(absl::string_view password,
                   absl::string_view login_name,
                   absl::string_view field,
                   errors::FieldViolations& violations);

}  // namespace vinculo::client_registry
