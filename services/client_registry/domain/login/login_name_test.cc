#include "services/client_registry/domain/login/login_name.h"

#include <gtest/gtest.h>

#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

std::string ReasonFor(absl::string_view text) {
  errors::FieldViolations violations;
  CheckedLoginName(text, "login_name", violations);
  return violations.empty() ? "" : violations.list()[0].reason;
}

TEST(RuleR27LoginName, IsAnAddressOrAPlainName) {
  for (const char* good : {"abc", "Ana.Lima", "ana_lima-2", "1ana", "ana@example.com"}) {
    EXPECT_EQ(ReasonFor(good), "") << good;
  }
  for (const char* bad : {"ab", "-ana", "ana lima", "josé", "ana@", "a/b"}) {
    EXPECT_EQ(ReasonFor(bad), kLoginNameMalformed) << bad;
  }
  EXPECT_EQ(ReasonFor(std::string(60, 'a')), "");
  EXPECT_EQ(ReasonFor(std::string(61, 'a')), kLoginNameMalformed);
  EXPECT_EQ(ReasonFor("  "), kLoginNameRequired);
}

TEST(RuleR27LoginName, KeepsItsCaseAndIsComparedWithoutIt) {
  errors::FieldViolations violations;
  EXPECT_EQ(CheckedLoginName(" Ana.Lima ", "login_name", violations), "Ana.Lima");
  EXPECT_EQ(LoginNameKey(" Ana.Lima "), "ana.lima");
}

}  // namespace
}  // namespace vinculo::client_registry
