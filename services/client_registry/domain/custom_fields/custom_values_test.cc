#include "services/client_registry/domain/custom_fields/custom_values.h"

#include <gtest/gtest.h>

#include "common/testing/matchers/matchers.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

using vinculo::testing::HasViolation;
using vinculo::testing::IsOk;
using namespace std::chrono;  // NOLINT: 2026y / November / 22

CustomField Defined(const char* key, CustomFieldType type, bool archived = false) {
  CustomField field;
  field.spec = {.key = key, .type = type, .label_pt = key, .archived = archived};
  if (type == CustomFieldType::kChoice) field.spec.choices = {"P", "M"};
  return field;
}

const std::vector<CustomField> kDefinitions{Defined("how", CustomFieldType::kText),
                                            Defined("height", CustomFieldType::kNumber),
                                            Defined("vegan", CustomFieldType::kBool),
                                            Defined("since", CustomFieldType::kDate),
                                            Defined("size", CustomFieldType::kChoice),
                                            Defined("old", CustomFieldType::kText, true)};

absl::Status Check(const CustomFields& values, const CustomFields& before = {}) {
  errors::FieldViolations violations;
  CheckCustomValues(values, before, kDefinitions, "client.", violations);
  return violations.ToStatus();
}

TEST(RuleR28CustomValues, FitTheirDefinitions) {
  EXPECT_THAT(Check({{"how", "amiga"},
                     {"height", 1.82},
                     {"vegan", false},
                     {"since", Day{2020y / January / 31}},
                     {"size", " M "}}),
              IsOk());
}

struct MisfitCase {
  const char* name;
  const char* key;
  CustomValue value;
  const char* reason;
};
class CustomValuesMisfitTest : public ::testing::TestWithParam<MisfitCase> {};

TEST_P(CustomValuesMisfitTest, IsRefusedUnlessItWasThereBefore) {
  const CustomFields values{{GetParam().key, GetParam().value}};
  EXPECT_THAT(
      Check(values),
      HasViolation(absl::StrCat("client.custom_fields.", GetParam().key), GetParam().reason));
  EXPECT_THAT(Check(values, values), IsOk());
}

INSTANTIATE_TEST_VINCULO_P(
    RuleR28,
    CustomValuesMisfitTest,
    ::testing::Values(
        MisfitCase{"Undefined", "other", true, kCustomFieldUnknown},
        MisfitCase{"Archived", "old", std::string("x"), kCustomFieldUnknown},
        MisfitCase{"NumberAsText", "how", 1.0, kCustomValueInvalid},
        MisfitCase{"TextAsNumber", "height", std::string("1.82"), kCustomValueInvalid},
        MisfitCase{"NumberAsFlag", "vegan", 1.0, kCustomValueInvalid},
        MisfitCase{"TextAsDate", "since", std::string("2020-01-31"), kCustomValueInvalid},
        MisfitCase{"NoChoice", "size", std::string("XG"), kCustomValueInvalid},
        MisfitCase{"FlagAsChoice", "size", true, kCustomValueInvalid}));

TEST(RuleR28CustomValues, AreCheckedWhereTheyChange) {
  EXPECT_THAT(Check({{"old", "b"}}, {{"old", "a"}}),
              HasViolation("client.custom_fields.old", kCustomFieldUnknown));
}

}  // namespace
}  // namespace vinculo::client_registry
