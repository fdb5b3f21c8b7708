#pragma once
// JSON Web Tokens (RFC 7519) in compact form, signed.

#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "common/auth/jwks.h"
#include "common/auth/principal.h"

namespace vinculo::auth {

struct TokenRules {
  std::string issuer;
  std::string audience;
  // Clocks differ: this much is forgiven at both ends.
  absl::Duration leeway = absl::Seconds(60);
};

// What a good token says.
struct VerifiedToken {
  Principal principal;
  absl::Time valid_from;   // leeway included
  absl::Time valid_until;  // likewise; not valid at this instant
};

// Longer ones are refused unread.
constexpr size_t kTokenBytesMax = 8192;

// UNAUTHENTICATED: TOKEN_MALFORMED, TOKEN_SIGNATURE (no such key, another algorithm than the key's,
// or a wrong signature), TOKEN_ISSUER, TOKEN_AUDIENCE, TOKEN_CLAIMS (sub, tenant or exp missing or
// no such thing), TOKEN_EXPIRED, TOKEN_NOT_YET_VALID.
//
// Claims: sub (1 to 200 characters), tenant (UUID), exp; nbf; permissions (list of texts) and roles
// (names of roles.h).
absl::StatusOr<VerifiedToken> VerifyToken(absl::string_view token,
                                          const KeySet& keys,
                                          const TokenRules& rules,
                                          absl::Time now);

// The error of a token outside its time.
absl::Status CheckTime(const VerifiedToken& token, absl::Time now);

}  // namespace vinculo::auth
