#include "services/contract/domain/pricing/plan_offer.h"

#include "common/testing/matchers/matchers.h"
#include "services/contract/domain/pricing/reasons.h"
#include "services/contract/domain/reasons.h"

namespace vinculo::contract {
namespace {

using testing::HasViolation;
using testing::IsOk;

absl::Status Check(const FineTerms& terms) {
  errors::FieldViolations violations;
  CheckFineTerms(terms, &violations);
  return violations.ToStatus();
}

absl::Status Check(const PlanClasses& pack) {
  errors::FieldViolations violations;
  CheckPlanClasses(pack, &violations);
  return violations.ToStatus();
}

absl::Status Check(const std::vector<Benefit>& benefits) {
  errors::FieldViolations violations;
  CheckBenefits(benefits, &violations);
  return violations.ToStatus();
}

// C-23: the terms alone; what is owed by them is another rule.
struct GoodTerms {
  const char* name;
  FineTerms terms;
};
class GoodFineTermsTest : public ::testing::TestWithParam<GoodTerms> {};
TEST_P(GoodFineTermsTest, AreTaken) { EXPECT_THAT(Check(GetParam().terms), IsOk()); }

INSTANTIATE_TEST_VINCULO_P(
    RuleC02,
    GoodFineTermsTest,
    ::testing::Values(
        GoodTerms{"NoFine", {}},
        GoodTerms{"TheSmallestShare", {.method = FineMethod::kLinearByMonth, .basis_points = 1}},
        GoodTerms{"TheWholePrice", {.method = FineMethod::kLinearByDay, .basis_points = 10'000}},
        GoodTerms{"ByBenefit", {.method = FineMethod::kBenefitProportional}},
        GoodTerms{"ByBenefitCapped",
                  {.method = FineMethod::kBenefitProportional,
                   .max_amount = Cents(600'00),
                   .max_months = 60}},
        GoodTerms{"Steps", {.method = FineMethod::kSteps, .steps = {{1, 5'000}, {60, 0}}}}));

struct BadTerms {
  const char* name;
  FineTerms terms;
  const char* field;
  const char* reason;
};
class BadFineTermsTest : public ::testing::TestWithParam<BadTerms> {};
TEST_P(BadFineTermsTest, AreRefused) {
  EXPECT_THAT(Check(GetParam().terms), HasViolation(GetParam().field, GetParam().reason));
}

constexpr char kShare[] = "fine_terms.basis_points";
constexpr char kSteps[] = "fine_terms.steps";

INSTANTIATE_TEST_VINCULO_P(
    RuleC02,
    BadFineTermsTest,
    ::testing::Values(
        BadTerms{"LinearWithoutAShare",
                 {.method = FineMethod::kLinearByMonth},
                 kShare,
                 kShareOutOfRange},
        BadTerms{"MoreThanTheWholePrice",
                 {.method = FineMethod::kLinearByDay, .basis_points = 10'001},
                 kShare,
                 kShareOutOfRange},
        BadTerms{"AShareOfABenefit",
                 {.method = FineMethod::kBenefitProportional, .basis_points = 1},
                 kShare,
                 kShareOutOfRange},
        BadTerms{"NoSteps", {.method = FineMethod::kSteps}, kSteps, kFineStepsInvalid},
        BadTerms{"StepsOfAnotherMethod", {.steps = {{1, 1}}}, kSteps, kFineStepsInvalid},
        BadTerms{"NothingForTheFirstMonth",
                 {.method = FineMethod::kSteps, .steps = {{2, 1}}},
                 kSteps,
                 kFineStepsInvalid},
        BadTerms{"AMonthTwice",
                 {.method = FineMethod::kSteps, .steps = {{1, 2}, {1, 1}}},
                 kSteps,
                 kFineStepsInvalid},
        BadTerms{"AfterTheLongestTerm",
                 {.method = FineMethod::kSteps, .steps = {{1, 2}, {61, 1}}},
                 kSteps,
                 kFineStepsInvalid},
        BadTerms{"AStepAboveTheWhole",
                 {.method = FineMethod::kSteps, .steps = {{1, 10'001}}},
                 "fine_terms.steps[0].basis_points",
                 kShareOutOfRange},
        BadTerms{"NegativeCap", {.max_amount = Cents(-1)}, "fine_terms.max_amount", kPriceInvalid},
        BadTerms{"CapOf61Months", {.max_months = 61}, "fine_terms.max_months", kMonthsOutOfRange}));

TEST(RuleC36ClassPack, OfAPlanHasClassesAndDays) {
  EXPECT_THAT(Check(PlanClasses{1, 1}), IsOk());
  EXPECT_THAT(Check(PlanClasses{1'000, 3'650}), IsOk());
  EXPECT_THAT(Check(PlanClasses{0, 0}), HasViolation("class_pack.classes", kClassPackInvalid));
  EXPECT_THAT(Check(PlanClasses{0, 0}),
              HasViolation("class_pack.validity_days", kClassPackInvalid));
  EXPECT_THAT(Check(PlanClasses{1'001, 1}), HasViolation("class_pack.classes", kClassPackInvalid));
  EXPECT_THAT(Check(PlanClasses{1, 3'651}),
              HasViolation("class_pack.validity_days", kClassPackInvalid));
}

TEST(RuleC02Benefits, HaveADescriptionAndAValue) {
  EXPECT_THAT(Check(std::vector<Benefit>(20, {"Instalação", Cents(0)})), IsOk());
  EXPECT_THAT(Check(std::vector<Benefit>(21, {"Instalação", Cents(0)})),
              HasViolation("benefits", kListTooLong));
  EXPECT_THAT(Check({{"", Cents(1)}}), HasViolation("benefits[0].description", kTextRequired));
  EXPECT_THAT(Check({{"Roteador", Cents(-1)}}), HasViolation("benefits[0].value", kPriceInvalid));
}

}  // namespace
}  // namespace vinculo::contract
