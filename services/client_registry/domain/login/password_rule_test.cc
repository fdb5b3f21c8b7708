#include "services/client_registry/domain/login/password_rule.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

std::string ReasonFor(absl::string_view password) {
  errors::FieldViolations violations;
  CheckPassword(password, "Ana.Lima", "password", violations);
  EXPECT_LE(violations.list().size(), 1u) << password;
  return violations.empty() ? "" : violations.list()[0].reason;
}

TEST(RuleR27Password, HasEightTo128Characters) {
  EXPECT_EQ(ReasonFor("x7#kqp2"), kPasswordLength);
  EXPECT_EQ(ReasonFor("x7#kqp2m"), "");
  EXPECT_EQ(ReasonFor("ação-é-ã"), "");  // characters, not bytes
  std::string longest;
  while (longest.size() < 128) longest += "ab";
  EXPECT_EQ(ReasonFor(longest), "");
  EXPECT_EQ(ReasonFor(longest + "c"), kPasswordLength);
  EXPECT_EQ(ReasonFor(""), kPasswordLength);
}

TEST(RuleR27Password, IsNoneOfTheCommonest) {
  for (const char* common : {"12345678", "Senha123", "FLAMENGO", "zzzzzzzzz"}) {
    EXPECT_EQ(ReasonFor(common), kPasswordTooCommon) << common;
  }
}

TEST(RuleR27Password, IsNotTheLogin) { EXPECT_EQ(ReasonFor("ana.LIMA"), kPasswordIsLogin); }

}  // namespace
}  // namespace vinculo::client_registry
