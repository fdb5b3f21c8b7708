#include "common/auth/password_hash.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vinculo::auth {
namespace {

using ::testing::StartsWith;

TEST(PasswordHash, IsArgon2idWithASaltOfItsOwn) {
  const std::string one = HashPassword("correct horse");
  const std::string two = HashPassword("correct horse");
  EXPECT_THAT(one, StartsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
  EXPECT_NE(one, two);
}

TEST(PasswordHash, MatchesItsPasswordAlone) {
  const std::string hash = HashPassword("senha com acentuação");
  EXPECT_TRUE(PasswordMatches("senha com acentuação", hash));
  EXPECT_FALSE(PasswordMatches("senha com acentuacao", hash));
  EXPECT_FALSE(PasswordMatches("", hash));
}

TEST(PasswordHash, NothingMatchesWhatIsNoHash) {
  EXPECT_FALSE(PasswordMatches("x", ""));
  EXPECT_FALSE(PasswordMatches("x", "x"));
  EXPECT_FALSE(PasswordMatches("x", std::string(1000, '$')));
  EXPECT_FALSE(PasswordMatches("", NobodysPasswordHash()));
}

TEST(PasswordHash, SaysWhenItsParametersAreOld) {
  EXPECT_FALSE(PasswordNeedsNewHash(HashPassword("x")));
  EXPECT_TRUE(
      PasswordNeedsNewHash("$argon2id$v=19$m=8192,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$"
                           "RdescudvJCsgt3ub+b0dWRWJTmaaJObGAAAAAAAAAAA"));
}

}  // namespace
}  // namespace vinculo::auth
