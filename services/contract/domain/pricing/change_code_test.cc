#include "services/contract/domain/pricing/change_code.h"

#include "services/contract/domain/pricing/testing_timeline.h"

namespace vinculo::contract {
namespace {

PriceTerms Yearly(Money price, int plan) {
  return {.price = price, .billing_period = BillingPeriod::kAnnual, .plan = PlanNumber(plan)};
}

struct CodeCase {
  const char* name;
  PriceTerms before;
  PriceTerms after;
  const char* code;
};
class ChangeCodeTest : public ::testing::TestWithParam<CodeCase> {};

TEST_P(ChangeCodeTest, ComparesWhatIsPaidAMonth) {
  EXPECT_EQ(ToString(CodeOf(GetParam().before, GetParam().after)), GetParam().code);
}

INSTANTIATE_TEST_VINCULO_P(
    RuleC24,
    ChangeCodeTest,
    ::testing::Values(
        CodeCase{"ACentavoMore", Monthly(Cents(100'00)), Monthly(Cents(100'01), 2), "UP"},
        CodeCase{"TheSame", Monthly(Cents(100'00)), Monthly(Cents(100'00), 2), "SC"},
        CodeCase{"ACentavoLess", Monthly(Cents(100'00)), Monthly(Cents(99'99), 2), "DW"},
        CodeCase{"SamePlanDearer", Monthly(Cents(100'00)), Monthly(Cents(100'01)), "UV"},
        CodeCase{"SamePlanCheaper", Monthly(Cents(100'00)), Monthly(Cents(99'99)), "DV"},
        CodeCase{"NeitherPlanNorPrice", Monthly(Cents(100'00)), Monthly(Cents(100'00)), "AV"},
        CodeCase{"AnnualToMonthlyOfTheSamePriceIsNoUpgrade",
                 Yearly(Cents(1200'00), 1),
                 Monthly(Cents(100'00), 2),
                 "SC"},
        CodeCase{
            "AnnualToDearerMonthly", Yearly(Cents(1200'00), 1), Monthly(Cents(100'01), 2), "UP"},
        CodeCase{"MonthlyToAnnualIsNoUpgradeByItsSum",
                 Monthly(Cents(100'00), 1),
                 Yearly(Cents(1199'99), 2),
                 "DW"},
        CodeCase{"ATwelfthThatIsNoWholeCentavo",
                 Yearly(Cents(100'00), 1),
                 Monthly(Cents(8'33), 2),
                 "DW"}));

}  // namespace
}  // namespace vinculo::contract
