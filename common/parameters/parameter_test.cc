#include "common/parameters/parameter.h"

#include <gtest/gtest.h>

#include "common/errors/errors.h"
#include "common/testing/matchers/matchers.h"

namespace vinculo::parameters {
namespace {

using testing::IsOk;

const Parameter kDays = Number("days", 60, {1, 365}, "Dias.", "Days.");
const Parameter kMode = Choice("mode", "A", {"A", "B"}, "Modo.", "Mode.");
const Parameter kFields =
    Set("fields", {"b", "a"}, {"a", "b", "c"}, "custom.", "Campos.", "Fields.");

std::string Reason(const absl::Status& status) {
  const auto violations = errors::ViolationsOf(status);
  return violations.empty() ? "" : violations[0].reason;
}

TEST(Parameter, TakesANumberInItsRange) {
  EXPECT_THAT(Check(kDays, int64_t{1}, "f"), IsOk());
  EXPECT_THAT(Check(kDays, int64_t{365}, "f"), IsOk());
  EXPECT_EQ(Reason(Check(kDays, int64_t{0}, "f")), "PARAMETER_OUT_OF_RANGE");
  EXPECT_EQ(Reason(Check(kDays, int64_t{366}, "f")), "PARAMETER_OUT_OF_RANGE");
}

TEST(Parameter, TakesItsChoicesAlone) {
  EXPECT_THAT(Check(kMode, std::string("B"), "f"), IsOk());
  EXPECT_EQ(Reason(Check(kMode, std::string("C"), "f")), "PARAMETER_CHOICE_UNKNOWN");
}

TEST(Parameter, TakesASetOfItsItemsAndOfThoseWithThePrefix) {
  EXPECT_THAT(Check(kFields, TextSet{"a", "custom.x"}, "f"), IsOk());
  EXPECT_THAT(Check(kFields, TextSet{}, "f"), IsOk());
  EXPECT_EQ(Reason(Check(kFields, TextSet{"custom."}, "f")), "PARAMETER_CHOICE_UNKNOWN");
  EXPECT_EQ(Reason(Check(kFields, TextSet{"d"}, "f")), "PARAMETER_CHOICE_UNKNOWN");
  EXPECT_EQ(Reason(Check(kFields, TextSet{"custom.a,b"}, "f")), "PARAMETER_CHOICE_UNKNOWN");
}

TEST(Parameter, TakesAtMostTwoHundredItems) {
  TextSet items;
  for (int i = 0; i < 200; ++i) items.push_back("custom." + std::to_string(i));
  EXPECT_THAT(Check(kFields, items, "f"), IsOk());
  items.push_back("custom.one_more");
  EXPECT_EQ(Reason(Check(kFields, items, "f")), "PARAMETER_SET_TOO_LARGE");
}

TEST(Parameter, RefusesAnotherType) {
  EXPECT_EQ(Reason(Check(kDays, true, "f")), "PARAMETER_TYPE");
  EXPECT_EQ(Reason(Check(kMode, TextSet{"A"}, "f")), "PARAMETER_TYPE");
}

TEST(Parameter, ComesBackFromItsText) {
  const Parameter on = Switch("on", false, "Ligado.", "On.");
  EXPECT_EQ(FromText(on, ToText(true)), Value(true));
  EXPECT_EQ(FromText(kDays, ToText(int64_t{7})), Value(int64_t{7}));
  EXPECT_EQ(FromText(kMode, ToText(std::string("B"))), Value(std::string("B")));
  EXPECT_EQ(FromText(kFields, ToText(TextSet{"a", "c"})), Value(TextSet{"a", "c"}));
  EXPECT_EQ(FromText(kFields, ToText(TextSet{})), Value(TextSet{}));
}

TEST(Parameter, IsNotReadFromATextThatItWouldNotTake) {
  EXPECT_EQ(FromText(kDays, "366"), std::nullopt);
  EXPECT_EQ(FromText(kDays, "many"), std::nullopt);
  EXPECT_EQ(FromText(kMode, "C"), std::nullopt);
  EXPECT_EQ(FromText(Switch("on", false, "", ""), "yes"), std::nullopt);
}

TEST(ParameterTable, FindsWhatItDeclares) {
  const Table table({kDays, kMode});
  EXPECT_EQ(table.IndexOf("mode"), 1u);
  EXPECT_EQ(table.IndexOf("other"), std::nullopt);
}

TEST(ParameterTableDeathTest, DeclaresAKeyOnce) {
  EXPECT_DEATH(Table({kDays, kDays}), "check failed");
}

}  // namespace
}  // namespace vinculo::parameters
