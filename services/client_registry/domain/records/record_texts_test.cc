#include "services/client_registry/domain/records/record_texts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "common/testing/matchers/matchers.h"
#include "services/client_registry/domain/records/reasons.h"

namespace vinculo::client_registry {
namespace {

using vinculo::testing::HasViolation;
using vinculo::testing::IsOk;

absl::Status CheckedNote(std::string& text) {
  errors::FieldViolations violations;
  CheckNote("note", text, violations);
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

TEST(Note, HasAtMostFourThousandCharacters) {
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

TEST(RequiredText, SaysSomething) {
  errors::FieldViolations violations;
  std::string text = "  ";
  CheckRequiredText("reason", 200, text, violations);
  EXPECT_THAT(violations.ToStatus(), HasViolation("reason", kTextRequired));
}

}  // namespace
}  // namespace vinculo::client_registry
