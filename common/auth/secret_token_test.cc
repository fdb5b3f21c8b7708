#include "common/auth/secret_token.h"

#include <gtest/gtest.h>

#include "absl/strings/ascii.h"
#include "absl/strings/escaping.h"

namespace vinculo::auth {
namespace {

TEST(SecretToken, Is43CharactersThatNeedNoEscapeInALink) {
  const std::string token = NewSecretToken();
  EXPECT_EQ(token.size(), 43u);
  for (const char c : token) EXPECT_TRUE(absl::ascii_isalnum(c) || c == '-' || c == '_') << c;
}

TEST(SecretToken, IsNewEachTime) { EXPECT_NE(NewSecretToken(), NewSecretToken()); }

// FIPS 180-2, appendix B.1.
TEST(SecretToken, IsStoredAsItsSha256) {
  EXPECT_EQ(absl::BytesToHexString(SecretTokenHash("abc")),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

}  // namespace
}  // namespace vinculo::auth
