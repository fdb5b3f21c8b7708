#include "common/auth/secret_token.h"

#include <array>

#include "common/base/check.h"
#include "sodium.h"

namespace vinculo::auth {
namespace {

constexpr size_t kTokenBytes = 32;

}  // namespace

std::string NewSecretToken() {
  VINCULO_CHECK(sodium_init() >= 0);
  std::array<unsigned char, kTokenBytes> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  std::array<char, sodium_base64_ENCODED_LEN(kTokenBytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING)>
      text{};
  sodium_bin2base64(text.data(),
                    text.size(),
                    bytes.data(),
                    bytes.size(),
                    sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  return text.data();
}

std::string SecretTokenHash(absl::string_view token) {
  std::string hash(crypto_hash_sha256_BYTES, '\0');
  crypto_hash_sha256(reinterpret_cast<unsigned char*>(hash.data()),
                     reinterpret_cast<const unsigned char*>(token.data()),
                     token.size());
  return hash;
}

}  // namespace vinculo::auth
