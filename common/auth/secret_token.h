#pragma once
#include <string>

#include "absl/strings/string_view.h"

namespace vinculo::auth {

// 256 random bits as 43 characters of base64url: what is sent to one person and used once. Stored
// is only its hash.
std::string NewSecretToken();

// SHA-256, 32 bytes: a token has too many bits to be guessed from it.
std::string SecretTokenHash(absl::string_view token);

}  // namespace vinculo::auth
