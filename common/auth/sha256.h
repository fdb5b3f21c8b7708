#pragma once
#include <string>

#include "absl/strings/string_view.h"
#include "sodium.h"

namespace vinculo::auth {

// SHA-256 of what comes in pieces.
class Sha256 {
 public:
  Sha256() { crypto_hash_sha256_init(&state_); }
  void Add(absl::string_view piece);
  // 32 bytes. Once.
  std::string Finish();

 private:
  crypto_hash_sha256_state state_;
};

}  // namespace vinculo::auth
