#pragma once
// The public keys that sign tokens, from a JSON Web Key Set (RFC 7517).

#include <openssl/evp.h>

#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace vinculo::auth {

// The key decides the algorithm; a token can only agree with it.
enum class Algorithm { kRs256, kEs256, kEdDsa };
absl::string_view NameOf(Algorithm algorithm);

class PublicKey {
 public:
  PublicKey(std::string id, Algorithm algorithm, EVP_PKEY* key)
      : id_(std::move(id)), algorithm_(algorithm), key_(key, &EVP_PKEY_free) {}

  const std::string& id() const { return id_; }
  Algorithm algorithm() const { return algorithm_; }
  // Whether `signature` (as JWS carries it) is this key's over `text`. Thread-safe.
  bool Verify(absl::string_view text, absl::string_view signature) const;

 private:
  std::string id_;
  Algorithm algorithm_;
  std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key_;
};

class KeySet {
 public:
  // RSA keys from 2048 bits (RS256), EC keys on P-256 (ES256), OKP keys on Ed25519 (EdDSA). Keys
  // for encryption are left out; an unknown kind, a key that is none or a repeated kid is an error
  // that says which.
  static absl::StatusOr<KeySet> Parse(absl::string_view json);

  // By kid; a token without one fits only a set of one key.
  const PublicKey* Find(absl::string_view id) const;
  size_t size() const { return keys_.size(); }

 private:
  std::vector<PublicKey> keys_;
};

}  // namespace vinculo::auth
