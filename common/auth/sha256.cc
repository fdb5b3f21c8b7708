#include "common/auth/sha256.h"

namespace vinculo::auth {

void Sha256::Add(absl::string_view piece) {
  crypto_hash_sha256_update(
      &state_, reinterpret_cast<const unsigned char*>(piece.data()), piece.size());
}

std::string Sha256::Finish() {
  std::string hash(crypto_hash_sha256_BYTES, '\0');
  crypto_hash_sha256_final(&state_, reinterpret_cast<unsigned char*>(hash.data()));
  return hash;
}

}  // namespace vinculo::auth
