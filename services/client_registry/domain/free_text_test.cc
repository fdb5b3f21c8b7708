#include "services/client_registry/domain/free_text.h"

#include <gtest/gtest.h>

#include "common/testing/matchers/matchers.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

using vinculo::testing::HasViolation;

absl::Status Check(std::string text) {
  errors::FieldViolations violations;
  CheckFreeText("reason", 5, text, violations);
  return violations.ToStatus();
}

TEST(FreeText, LosesItsSpacesAndCountsCharacters) {
  errors::FieldViolations violations;
  std::string text = " çççç ";
  CheckFreeText("reason", 4, text, violations);
  EXPECT_TRUE(violations.empty());
  EXPECT_EQ(text, "çççç");
  EXPECT_TRUE(Check("12345").ok());
  EXPECT_THAT(Check("123456"), HasViolation("reason", kTextTooLong));
}

//
TEST(FreeText, RefusesWhatIsNoTextOfOneLineAndCardNumbers) {
  EXPECT_THAT(Check("a\tb"), HasViolation("reason", kTextInvalid));
  EXPECT_THAT(Check("4111 1111 1111 1111"), HasViolation("reason", kCardNumberRefused));
}

}  // namespace
}  // namespace vinculo::client_registry
