#pragma once
// Keys made for one test run, their JWKS, and tokens signed with them.

#include <string>

#include "absl/strings/string_view.h"
#include "common/auth/jwks.h"

namespace vinculo::auth {

class TestKey {
 public:
  // kRs256 makes 2048 bits.
  TestKey(Algorithm algorithm, absl::string_view id);
  ~TestKey();
  TestKey(const TestKey&) = delete;
  TestKey& operator=(const TestKey&) = delete;

  // The public half as one JSON Web Key.
  std::string Jwk() const;
  // header and claims are JSON texts; signs whatever they say.
  std::string Sign(absl::string_view header, absl::string_view claims) const;
  // With the right header.
  std::string Token(absl::string_view claims) const;

 private:
  const Algorithm algorithm_;
  const std::string id_;
  EVP_PKEY* key_;
};

// {"keys": [...]} of JWKs separated by commas.
std::string KeySetOf(absl::string_view jwks);

}  // namespace vinculo::auth
