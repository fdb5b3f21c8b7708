#include "services/contract/domain/total_value.h"

#include "common/testing/matchers/matchers.h"

namespace vinculo::contract {
namespace {

struct TotalCase {
  const char* name;
  BillingPeriod period;
  int term_months;
  Money total;
};
class TotalValueTest : public ::testing::TestWithParam<TotalCase> {};

TEST_P(TotalValueTest, IsThePriceTimesThePeriodsOfTheTerm) {
  EXPECT_EQ(TotalValue(Cents(99'90), GetParam().period, GetParam().term_months), GetParam().total);
}

INSTANTIATE_TEST_VINCULO_P(
    RuleC04,
    TotalValueTest,
    ::testing::Values(
        TotalCase{"NothingForAnOpenTerm", BillingPeriod::kMonthly, 0, Cents(0)},
        TotalCase{"AYearByMonths", BillingPeriod::kMonthly, 12, Cents(1198'80)},
        TotalCase{"AYearByQuarters", BillingPeriod::kQuarterly, 12, Cents(399'60)},
        TotalCase{"NineMonthsByQuarters", BillingPeriod::kQuarterly, 9, Cents(299'70)},
        TotalCase{"AStartedQuarterCountsWhole", BillingPeriod::kQuarterly, 10, Cents(399'60)},
        TotalCase{"AYearByYears", BillingPeriod::kAnnual, 12, Cents(99'90)},
        TotalCase{"AMonthMoreThanAYear", BillingPeriod::kAnnual, 13, Cents(199'80)}));

}  // namespace
}  // namespace vinculo::contract
