#include "common/auth/jwks.h"

#include "absl/strings/str_cat.h"
#include "common/auth/testdata/test_key.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace vinculo::auth {
namespace {

using ::testing::HasSubstr;

TEST(KeySet, FindsKeysById) {
  const TestKey a(Algorithm::kEs256, "a");
  const TestKey b(Algorithm::kEdDsa, "b");
  const auto keys = KeySet::Parse(KeySetOf(absl::StrCat(a.Jwk(), ",", b.Jwk())));
  ASSERT_TRUE(keys.ok()) << keys.status();
  EXPECT_EQ(keys->Find("b")->algorithm(), Algorithm::kEdDsa);
  EXPECT_EQ(keys->Find("c"), nullptr);
  EXPECT_EQ(keys->Find(""), nullptr);
}

TEST(KeySet, OfOneKeyFitsTokensWithoutKid) {
  const TestKey a(Algorithm::kEs256, "a");
  const auto keys = KeySet::Parse(KeySetOf(a.Jwk()));
  ASSERT_TRUE(keys.ok());
  EXPECT_NE(keys->Find(""), nullptr);
}

TEST(KeySet, LeavesOutKeysForEncryption) {
  const TestKey a(Algorithm::kEs256, "a");
  const auto keys = KeySet::Parse(
      KeySetOf(absl::StrCat(a.Jwk(), ",{\"kty\":\"RSA\",\"use\":\"enc\",\"kid\":\"e\"}")));
  ASSERT_TRUE(keys.ok());
  EXPECT_EQ(keys->size(), 1u);
}

TEST(KeySet, NamesTheKeyThatIsWrong) {
  const TestKey a(Algorithm::kEs256, "a");
  struct Case {
    std::string keys;
    const char* message;
  };
  const Case cases[] = {
      {"", "no key"},
      {"{\"kty\":\"oct\",\"kid\":\"s\",\"k\":\"AAAA\"}", "key \"s\": kty must be"},
      {"{\"kty\":\"RSA\",\"kid\":\"r\"}", "key \"r\": member n"},
      {"{\"kty\":\"RSA\",\"kid\":\"r\",\"n\":\"AQAB\",\"e\":\"AQAB\"}", "2048 bits"},
      {"{\"kty\":\"EC\",\"kid\":\"p\",\"crv\":\"P-384\"}", "P-256"},
      {"{\"kty\":\"OKP\",\"kid\":\"x\",\"crv\":\"Ed25519\",\"x\":\"AAAA\"}", "no valid key"},
      {absl::StrCat(a.Jwk(), ",", a.Jwk()), "another key has this kid"},
      {"3", "no JSON object"},
  };
  for (const Case& one : cases) {
    EXPECT_THAT(std::string(KeySet::Parse(KeySetOf(one.keys)).status().message()),
                HasSubstr(one.message));
  }
  EXPECT_FALSE(KeySet::Parse("").ok());
  EXPECT_FALSE(KeySet::Parse("[]").ok());
  EXPECT_FALSE(KeySet::Parse("{\"keys\":{}}").ok());
}

}  // namespace
}  // namespace vinculo::auth
