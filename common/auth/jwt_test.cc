#include "common/auth/jwt.h"

#include <random>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "common/auth/testdata/test_key.h"
#include "common/testing/matchers/matchers.h"

namespace vinculo::auth {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::vinculo::testing::IsError;

constexpr char kTenant[] = "0190163d-8694-739b-aea5-966c26f8ad91";
constexpr int64_t kExpires = 1'800'000'000;
const TokenRules kRules{.issuer = "https://id.example", .audience = "vinculo"};
const absl::Time kNow = absl::FromUnixSeconds(kExpires - 100);

std::string Claims(absl::string_view more = "") {
  return absl::StrCat("{\"iss\":\"https://id.example\",\"aud\":\"vinculo\",\"sub\":\"ana\",",
                      "\"tenant\":\"",
                      kTenant,
                      "\",\"exp\":",
                      kExpires,
                      more,
                      "}");
}

auto UnauthenticatedFor(const char* reason) {
  return IsError(absl::StatusCode::kUnauthenticated, reason);
}

class JwtTest : public ::testing::Test {
 protected:
  absl::StatusOr<VerifiedToken> Verify(absl::string_view token, absl::Time now = kNow) {
    return VerifyToken(token, *keys_, kRules, now);
  }

  inline static const TestKey* const rsa_ = new TestKey(Algorithm::kRs256, "rsa");
  inline static const TestKey* const ec_ = new TestKey(Algorithm::kEs256, "ec");
  inline static const TestKey* const ed_ = new TestKey(Algorithm::kEdDsa, "ed");
  inline static const KeySet* const keys_ = new KeySet(
      *KeySet::Parse(KeySetOf(absl::StrCat(rsa_->Jwk(), ",", ec_->Jwk(), ",", ed_->Jwk()))));
};

TEST_F(JwtTest, AcceptsEachAlgorithmOfAKey) {
  for (const TestKey* key : {rsa_, ec_, ed_}) {
    const auto verified = Verify(key->Token(Claims()));
    ASSERT_TRUE(verified.ok()) << verified.status();
    EXPECT_EQ(verified->principal.actor, "ana");
    EXPECT_EQ(verified->principal.tenant.ToString(), kTenant);
    EXPECT_THAT(verified->principal.permissions, IsEmpty());
  }
}

TEST_F(JwtTest, TakesTheAlgorithmFromTheKey) {
  for (const char* alg : {"none", "HS256", "ES256", "RS512", "rs256", ""}) {
    const std::string header = absl::StrCat("{\"alg\":\"", alg, "\",\"kid\":\"rsa\"}");
    EXPECT_THAT(Verify(rsa_->Sign(header, Claims())), UnauthenticatedFor("TOKEN_SIGNATURE")) << alg;
  }
}

TEST_F(JwtTest, RefusesATokenWithoutSignature) {
  const std::string token =
      absl::StrCat(absl::WebSafeBase64Escape("{\"alg\":\"none\",\"kid\":\"rsa\"}"),
                   ".",
                   absl::WebSafeBase64Escape(Claims()),
                   ".");
  EXPECT_THAT(Verify(token), UnauthenticatedFor("TOKEN_SIGNATURE"));
}

TEST_F(JwtTest, RefusesAnotherKeysSignature) {
  const TestKey other(Algorithm::kEs256, "ec");
  EXPECT_THAT(Verify(other.Token(Claims())), UnauthenticatedFor("TOKEN_SIGNATURE"));
  const TestKey unknown(Algorithm::kEs256, "new");
  EXPECT_THAT(Verify(unknown.Token(Claims())), UnauthenticatedFor("TOKEN_SIGNATURE"));
  EXPECT_THAT(Verify(ec_->Sign("{\"alg\":\"ES256\"}", Claims())),
              UnauthenticatedFor("TOKEN_SIGNATURE"));
}

TEST_F(JwtTest, RefusesCriticalExtensions) {
  EXPECT_THAT(Verify(ec_->Sign("{\"alg\":\"ES256\",\"kid\":\"ec\",\"crit\":[\"x\"]}", Claims())),
              UnauthenticatedFor("TOKEN_MALFORMED"));
}

TEST_F(JwtTest, ForgivesAMinuteAtTheEnd) {
  const std::string token = ec_->Token(Claims());
  EXPECT_TRUE(Verify(token, absl::FromUnixSeconds(kExpires + 59)).ok());
  EXPECT_THAT(Verify(token, absl::FromUnixSeconds(kExpires + 60)),
              UnauthenticatedFor("TOKEN_EXPIRED"));
}

TEST_F(JwtTest, ForgivesAMinuteAtTheBeginning) {
  const std::string token = ec_->Token(Claims(absl::StrCat(",\"nbf\":", kExpires - 1000)));
  EXPECT_TRUE(Verify(token, absl::FromUnixSeconds(kExpires - 1060)).ok());
  EXPECT_THAT(Verify(token, absl::FromUnixSeconds(kExpires - 1061)),
              UnauthenticatedFor("TOKEN_NOT_YET_VALID"));
}

struct ClaimCase {
  const char* claims;
  const char* reason;
};

TEST_F(JwtTest, NamesWhatIsWrongWithTheClaims) {
  const ClaimCase cases[] = {
      {R"({})", "TOKEN_ISSUER"},
      {R"({"iss":"https://evil.example"})", "TOKEN_ISSUER"},
      {R"({"iss":["https://id.example"]})", "TOKEN_ISSUER"},
      {R"({"iss":"https://id.example"})", "TOKEN_AUDIENCE"},
      {R"({"iss":"https://id.example","aud":"other"})", "TOKEN_AUDIENCE"},
      {R"({"iss":"https://id.example","aud":["a","b"]})", "TOKEN_AUDIENCE"},
      {R"({"iss":"https://id.example","aud":["a","vinculo"]})", "TOKEN_CLAIMS"},
      {R"({"iss":"https://id.example","aud":"vinculo","exp":"soon"})", "TOKEN_CLAIMS"},
      {R"({"iss":"https://id.example","aud":"vinculo","exp":1e300})", "TOKEN_CLAIMS"},
      {R"({"iss":"https://id.example","aud":"vinculo","exp":-1})", "TOKEN_CLAIMS"},
      {R"({"iss":"https://id.example","aud":"vinculo","exp":1800000000})", "TOKEN_CLAIMS"},
      {R"({"iss":"https://id.example","aud":"vinculo","exp":1800000000,"sub":"a"})",
       "TOKEN_CLAIMS"},
      {R"({"iss":"https://id.example","aud":"vinculo","exp":1800000000,"sub":"a","tenant":"x"})",
       "TOKEN_CLAIMS"},
      {R"([])", "TOKEN_MALFORMED"},
      {R"(null)", "TOKEN_MALFORMED"},
      {R"({"iss")", "TOKEN_MALFORMED"},
  };
  for (const ClaimCase& one : cases) {
    EXPECT_THAT(Verify(ec_->Token(one.claims)), UnauthenticatedFor(one.reason)) << one.claims;
  }
}

TEST_F(JwtTest, GathersPermissionsAndRoles) {
  const auto verified = Verify(
      ec_->Token(Claims(",\"permissions\":[\"jobs.jobs.run\"],\"roles\":[\"viewer\",\"nobody\"]")));
  ASSERT_TRUE(verified.ok());
  const Principal& principal = verified->principal;
  EXPECT_TRUE(principal.May("jobs.jobs.run"));
  EXPECT_TRUE(principal.May("client_registry.clients.get"));
  EXPECT_FALSE(principal.May("client_registry.clients.update"));
  EXPECT_THAT(Verify(ec_->Token(Claims(",\"roles\":\"admin\""))),
              UnauthenticatedFor("TOKEN_CLAIMS"));
  EXPECT_THAT(Verify(ec_->Token(Claims(",\"permissions\":[1]"))),
              UnauthenticatedFor("TOKEN_CLAIMS"));
}

TEST_F(JwtTest, SurvivesTokensWithEveryByteChanged) {
  const std::string good = ec_->Token(Claims());
  ASSERT_TRUE(Verify(good).ok());
  for (size_t i = 0; i < good.size(); ++i) {
    for (const char c : {'A', '.', '=', '\0', '\x80'}) {
      std::string bad = good;
      if (bad[i] == c) continue;
      bad[i] = c;
      const auto verified = Verify(bad);
      // The last character of a base64 text has bits that mean nothing.
      const bool insignificant = i == good.size() - 1 && c == 'A';
      EXPECT_TRUE(insignificant || !verified.ok()) << i;
    }
    EXPECT_FALSE(Verify(good.substr(0, i)).ok());
  }
}

TEST_F(JwtTest, SurvivesRandomTokens) {
  std::mt19937 random(42);
  const std::string pieces[] = {".", "e30", "eyJhbGciOiJub25lIn0", "{}", "\"", "[", "a", "\xff"};
  for (int i = 0; i < 20'000; ++i) {
    std::string token;
    for (unsigned n = random() % 12; n > 0; --n) token += pieces[random() % std::size(pieces)];
    EXPECT_FALSE(Verify(token).ok());
  }
  EXPECT_THAT(Verify(std::string(kTokenBytesMax + 1, 'a')), UnauthenticatedFor("TOKEN_MALFORMED"));
  // Deep nesting must not exhaust the stack.
  EXPECT_FALSE(Verify(ec_->Token(std::string(4000, '['))).ok());
}

}  // namespace
}  // namespace vinculo::auth
