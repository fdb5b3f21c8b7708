#include "services/client_registry/domain/custom_fields/custom_field.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/testing/matchers/matchers.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

using vinculo::testing::HasViolation;
using vinculo::testing::IsError;
using vinculo::testing::IsOk;

CustomFieldSpec ShirtSize() {
  return {.key = "shirt_size",
          .type = CustomFieldType::kChoice,
          .label_pt = "Tamanho da camisa",
          .choices = {"P", "M", "G"}};
}

std::vector<std::string> Choices(int count) {
  std::vector<std::string> choices;
  for (int i = 0; i < count; ++i) choices.push_back(absl::StrCat("c", i));
  return choices;
}

struct RefusedCase {
  const char* name;
  void (*spoil)(CustomFieldSpec&);
  const char* field;
  const char* reason;
};
class CustomFieldRefusedTest : public ::testing::TestWithParam<RefusedCase> {};

TEST_P(CustomFieldRefusedTest, NamesFieldAndReason) {
  CustomFieldSpec spec = ShirtSize();
  GetParam().spoil(spec);
  errors::FieldViolations violations;
  CheckedCustomField(spec, violations);
  EXPECT_EQ(violations.list().size(), 1);
  EXPECT_THAT(violations.ToStatus(), HasViolation(GetParam().field, GetParam().reason));
}

INSTANTIATE_TEST_VINCULO_P(
    RuleR28,
    CustomFieldRefusedTest,
    ::testing::Values(RefusedCase{"EmptyKey",
                                  [](CustomFieldSpec& s) { s.key = ""; },
                                  "custom_field.key",
                                  kCustomFieldKeyMalformed},
                      RefusedCase{"KeyThatBeginsWithADigit",
                                  [](CustomFieldSpec& s) { s.key = "1st"; },
                                  "custom_field.key",
                                  kCustomFieldKeyMalformed},
                      RefusedCase{"KeyWithAQuote",
                                  [](CustomFieldSpec& s) { s.key = "a'b"; },
                                  "custom_field.key",
                                  kCustomFieldKeyMalformed},
                      RefusedCase{"KeyOf41Characters",
                                  [](CustomFieldSpec& s) { s.key = std::string(41, 'k'); },
                                  "custom_field.key",
                                  kCustomFieldKeyMalformed},
                      RefusedCase{"NoLabel",
                                  [](CustomFieldSpec& s) { s.label_pt = " "; },
                                  "custom_field.label_pt",
                                  kLabelRequired},
                      RefusedCase{"LabelOf81Characters",
                                  [](CustomFieldSpec& s) { s.label_en = std::string(81, 'x'); },
                                  "custom_field.label_en",
                                  kTextTooLong},
                      RefusedCase{"ChoiceWithoutChoices",
                                  [](CustomFieldSpec& s) { s.choices.clear(); },
                                  "custom_field.choices",
                                  kChoicesMismatch},
                      RefusedCase{"HundredAndOneChoices",
                                  [](CustomFieldSpec& s) { s.choices = Choices(101); },
                                  "custom_field.choices",
                                  kChoicesMismatch},
                      RefusedCase{"ChoicesOfAText",
                                  [](CustomFieldSpec& s) { s.type = CustomFieldType::kText; },
                                  "custom_field.choices",
                                  kChoicesMismatch},
                      RefusedCase{"ChoiceTwice",
                                  [](CustomFieldSpec& s) {
                                    s.choices = {"P", " P"};
                                  },
                                  "custom_field.choices[1]",
                                  kChoicesMismatch},
                      RefusedCase{"UnknownPiiClass",
                                  [](CustomFieldSpec& s) { s.pii_class = 5; },
                                  "custom_field.pii_class",
                                  kValueUnknown}));

TEST(RuleR28CustomField, IsTrimmedAndLabelledInBothLanguages) {
  CustomFieldSpec spec = ShirtSize();
  spec.key = std::string(40, 'k');
  spec.choices = Choices(100);
  spec.label_pt = " Tamanho ";
  errors::FieldViolations violations;
  const CustomFieldSpec checked = CheckedCustomField(spec, violations);
  EXPECT_THAT(violations.ToStatus(), IsOk());
  EXPECT_EQ(checked.label_pt, "Tamanho");
  EXPECT_EQ(checked.label_en, "Tamanho");
}

TEST(RuleR28CustomField, HasRoomUpToAHundred) {
  EXPECT_THAT(CheckRoomForCustomField(99), IsOk());
  EXPECT_THAT(CheckRoomForCustomField(100),
              IsError(absl::StatusCode::kFailedPrecondition, kTooManyCustomFields));
}

}  // namespace
}  // namespace vinculo::client_registry
