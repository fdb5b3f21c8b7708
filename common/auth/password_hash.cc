#include "common/auth/password_hash.h"

#include <array>

#include "common/auth/secret_token.h"
#include "common/base/check.h"
#include "sodium.h"

namespace vinculo::auth {
namespace {

// OWASP's smallest recommendation for argon2id: what one attempt costs an attacker, and us.
constexpr unsigned long long kPasses = 2;
constexpr size_t kMemoryBytes = 19 * 1024 * 1024;

}  // namespace

std::string HashPassword(absl::string_view password) {
  VINCULO_CHECK(sodium_init() >= 0);
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  const int failed = crypto_pwhash_str_alg(hash.data(),
                                           password.data(),
                                           password.size(),
                                           kPasses,
                                           kMemoryBytes,
                                           crypto_pwhash_ALG_ARGON2ID13);
  return failed == 0 ? std::string(hash.data()) : std::string();
}

bool PasswordMatches(absl::string_view password, absl::string_view hash) {
  const std::string terminated(hash);
  if (terminated.size() >= crypto_pwhash_STRBYTES) return false;
  return crypto_pwhash_str_verify(terminated.c_str(), password.data(), password.size()) == 0;
}

bool PasswordNeedsNewHash(absl::string_view hash) {
  const std::string terminated(hash);
  return crypto_pwhash_str_needs_rehash(terminated.c_str(), kPasses, kMemoryBytes) != 0;
}

const std::string& NobodysPasswordHash() {
  static const auto* const hash = new std::string(HashPassword(NewSecretToken()));
  return *hash;
}

}  // namespace vinculo::auth
