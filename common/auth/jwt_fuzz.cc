#include <cstddef>
#include <cstdint>

#include "absl/strings/str_cat.h"
#include "common/auth/jwt.h"
#include "common/auth/testdata/test_key.h"
#include "common/base/check.h"

// No token that the key did not sign is accepted; claims that it did sign are read or refused.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace vinculo::auth;  // NOLINT: a fuzz target has no namespace of its own
  static const TestKey key(Algorithm::kEdDsa, "k");
  static const auto keys = KeySet::Parse(KeySetOf(key.Jwk()));
  VINCULO_CHECK(keys.ok());
  const TokenRules rules{.issuer = "i", .audience = "a"};
  const absl::Time now = absl::FromUnixSeconds(1'767'225'600);
  const absl::string_view text(reinterpret_cast<const char*>(data), size);
  VINCULO_CHECK(!VerifyToken(text, *keys, rules, now).ok());
  const auto verified = VerifyToken(key.Token(text), *keys, rules, now);
  if (verified.ok()) VINCULO_CHECK(!verified->principal.actor.empty());
  KeySet::Parse(text).status().IgnoreError();
  return 0;
}
