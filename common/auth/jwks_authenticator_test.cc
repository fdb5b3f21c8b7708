#include "common/auth/jwks_authenticator.h"

#include <cstdlib>
#include <fstream>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/auth/testdata/test_key.h"
#include "common/testing/matchers/matchers.h"
#include "common/testing/temporary_folder.h"

namespace vinculo::auth {
namespace {

using ::vinculo::testing::IsError;

constexpr char kClaims[] =
    R"({"iss":"i","aud":"vinculo","sub":"ana","tenant":"0190163d-8694-739b-aea5-966c26f8ad91",)"
    R"("exp":1800000000})";
const absl::Time kNow = absl::FromUnixSeconds(1'799'000'000);

class JwksAuthenticatorTest : public ::testing::Test {
 protected:
  JwksAuthenticatorTest() { Write(""); }

  void Write(const std::string& text) { std::ofstream(path_, std::ios::trunc) << text; }
  std::unique_ptr<JwksAuthenticator> Open() {
    auto opened = JwksAuthenticator::Open({.jwks_file = path_,
                                           .issuer = "i",
                                           .audience = "vinculo",
                                           .reload_period = absl::ZeroDuration()});
    EXPECT_TRUE(opened.ok()) << opened.status();
    return *std::move(opened);
  }

  const testing::TemporaryFolder folder_;
  const std::string path_ = folder_.path() + "/keys.json";
};

TEST_F(JwksAuthenticatorTest, AsksForABearerToken) {
  const TestKey key(Algorithm::kEdDsa, "a");
  Write(KeySetOf(key.Jwk()));
  const auto authenticator = Open();
  EXPECT_THAT(authenticator->Authenticate({}, kNow),
              IsError(absl::StatusCode::kUnauthenticated, "CREDENTIALS_MISSING"));
  EXPECT_THAT(authenticator->Authenticate({.authorization = "Basic YTpi"}, kNow),
              IsError(absl::StatusCode::kUnauthenticated, "TOKEN_MALFORMED"));
}

TEST_F(JwksAuthenticatorTest, IgnoresTenantsThatCallersName) {
  const TestKey key(Algorithm::kEdDsa, "a");
  Write(KeySetOf(key.Jwk()));
  const std::string bearer = absl::StrCat("Bearer ", key.Token(kClaims));
  const auto principal = Open()->Authenticate(
      {.authorization = bearer, .tenant = "00000000-0000-7000-8000-000000000001", .actor = "root"},
      kNow);
  ASSERT_TRUE(principal.ok());
  EXPECT_EQ(principal->tenant.ToString(), "0190163d-8694-739b-aea5-966c26f8ad91");
  EXPECT_EQ(principal->actor, "ana");
}

TEST_F(JwksAuthenticatorTest, RefusesARememberedTokenOnceExpired) {
  const TestKey key(Algorithm::kEdDsa, "a");
  Write(KeySetOf(key.Jwk()));
  const auto authenticator = Open();
  const std::string bearer = absl::StrCat("Bearer ", key.Token(kClaims));
  EXPECT_TRUE(authenticator->Authenticate({.authorization = bearer}, kNow).ok());
  EXPECT_TRUE(authenticator->Authenticate({.authorization = bearer}, kNow).ok());
  EXPECT_THAT(authenticator->Authenticate({.authorization = bearer}, kNow + absl::Hours(1000)),
              IsError(absl::StatusCode::kUnauthenticated, "TOKEN_EXPIRED"));
}

TEST_F(JwksAuthenticatorTest, FollowsItsFile) {
  const TestKey old_key(Algorithm::kEdDsa, "old");
  const TestKey new_key(Algorithm::kEdDsa, "new-key");
  Write(KeySetOf(old_key.Jwk()));
  const auto authenticator = Open();
  const std::string old_bearer = absl::StrCat("Bearer ", old_key.Token(kClaims));
  const std::string new_bearer = absl::StrCat("Bearer ", new_key.Token(kClaims));
  EXPECT_TRUE(authenticator->Authenticate({.authorization = old_bearer}, kNow).ok());
  EXPECT_FALSE(authenticator->Authenticate({.authorization = new_bearer}, kNow).ok());
  Write(KeySetOf(new_key.Jwk()));
  EXPECT_TRUE(authenticator->Authenticate({.authorization = new_bearer}, kNow).ok());
  // A key that was taken out no longer opens, not even for tokens seen before.
  EXPECT_FALSE(authenticator->Authenticate({.authorization = old_bearer}, kNow).ok());
  Write("half a fi");
  EXPECT_TRUE(authenticator->Authenticate({.authorization = new_bearer}, kNow).ok());
}

TEST_F(JwksAuthenticatorTest, DoesNotOpenWithoutKeys) {
  EXPECT_FALSE(JwksAuthenticator::Open({.jwks_file = path_}).ok());
  EXPECT_FALSE(JwksAuthenticator::Open({.jwks_file = "/nonexistent"}).ok());
}

}  // namespace
}  // namespace vinculo::auth
