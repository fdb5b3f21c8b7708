#include "services/client_registry/domain/free_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "common/testing/matchers/matchers.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

using vinculo::testing::HasViolation;
using vinculo::testing::IsOk;

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

TEST(Line, MayBeAsLongAsACardNumber) {
  errors::FieldViolations violations;
  std::string text = " 4111111111111111 ";
  CheckLine("device_id", 16, text, violations);
  EXPECT_TRUE(violations.empty());
  EXPECT_EQ(text, "4111111111111111");
  text += "a\nb";
  CheckLine("device_id", 20, text, violations);
  EXPECT_THAT(violations.ToStatus(), HasViolation("device_id", kTextInvalid));
}

//
TEST(FreeText, RefusesWhatIsNoTextOfOneLineAndCardNumbers) {
  EXPECT_THAT(Check("a\tb"), HasViolation("reason", kTextInvalid));
  EXPECT_THAT(Check("4111 1111 1111 1111"), HasViolation("reason", kCardNumberRefused));
}

absl::Status CheckedNote(std::string& text) {
  errors::FieldViolations violations;
  CheckNote("note", 4000, text, violations);
  return violations.ToStatus();
}

//
TEST(Note, KeepsItsLinesAndTabs) {
  std::string text = "  Treino A:\r\n\tagachamento\rpausa\n ";
  ASSERT_THAT(CheckedNote(text), IsOk());
  EXPECT_EQ(text, "Treino A:\n\tagachamento\npausa");
}

TEST(Note, RefusesOtherControlCharacters) {
  std::string text = "a\x07";
  EXPECT_THAT(CheckedNote(text), HasViolation("note", kTextInvalid));
}

TEST(Note, CountsItsCharacters) {
  std::string longest;
  for (int i = 0; i < 4000; ++i) longest += "ã";
  EXPECT_THAT(CheckedNote(longest), IsOk());
  longest += "o";
  EXPECT_THAT(CheckedNote(longest), HasViolation("note", kTextTooLong));
}

//
TEST(Note, HoldsNoCardNumber) {
  std::string text = "pagou com 4111 1111 1111 1111";
  EXPECT_THAT(CheckedNote(text), HasViolation("note", kCardNumberRefused));
}

}  // namespace
}  // namespace vinculo::client_registry
