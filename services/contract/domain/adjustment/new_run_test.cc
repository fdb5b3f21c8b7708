#include "services/contract/domain/adjustment/new_run.h"

#include "common/testing/matchers/matchers.h"
#include "gtest/gtest.h"
#include "services/contract/domain/adjustment/price_index_rate.h"
#include "services/contract/domain/adjustment/reasons.h"
#include "services/contract/domain/adjustment/testing_adjustment.h"
#include "services/contract/domain/receivables/reasons.h"

namespace vinculo::contract {
namespace {

using testing::HasViolation;
using testing::IsOk;

absl::Status Check(const AdjustmentRun& run) {
  errors::FieldViolations violations;
  CheckNewRun(run, &violations);
  return violations.ToStatus();
}

TEST(RuleC22NewRun, HasAWindowOfLessThanTwelveMonths) {
  EXPECT_THAT(Check(RunIn(DayOf(2027, 1, 1), DayOf(2027, 12, 31))), IsOk());
  EXPECT_THAT(Check(RunIn(DayOf(2027, 1, 1), DayOf(2028, 1, 1))),
              HasViolation("adjustment_run.last_date", kAdjustmentWindowTooLong));
  EXPECT_THAT(Check(RunIn(DayOf(2027, 1, 2), DayOf(2027, 1, 1))),
              HasViolation("adjustment_run.last_date", kDatesReversed));
}

TEST(RuleC22NewRun, HasItsDataBaseOnOneDay) {
  AdjustmentRun run = RunIn(DayOf(2027, 3, 1), DayOf(2027, 3, 1));
  run.rule = AdjustmentRule::kDataBase;
  EXPECT_THAT(Check(run), IsOk());
  run.last_on = DayOf(2027, 3, 2);
  EXPECT_THAT(Check(run), HasViolation("adjustment_run.last_date", kAdjustmentWindowTooLong));
}

TEST(RuleC22NewRun, HasRatesThatAreNoTypingMistakes) {
  AdjustmentRun run = RunIn(DayOf(2027, 1, 1), DayOf(2027, 1, 31));
  run.index_rate = Rate(1'000'000);
  EXPECT_THAT(Check(run), IsOk());
  run.index_rate = Rate(1'000'001);
  EXPECT_THAT(Check(run), HasViolation("adjustment_run.fixed_rate_ppm", kRateOutOfRange));
  run.index_rate = Rate(0);
  run.floor = Rate(100);
  run.cap = Rate(100);
  EXPECT_THAT(Check(run), IsOk());
  run.cap = Rate(99);
  EXPECT_THAT(Check(run), HasViolation("adjustment_run.floor_rate_ppm", kRatesReversed));
}

TEST(RuleC22IndexRates, AreOfMonthsThatAreOverAndGivenOnce) {
  const Day today = DayOf(2026, 11, 22);
  const PriceIndexRate october{.index = PriceIndex::kIpca, .month_on = DayOf(2026, 10, 1)};
  errors::FieldViolations none;
  CheckIndexRates({october}, today, &none);
  EXPECT_TRUE(none.empty());
  PriceIndexRate november = october;
  november.month_on = DayOf(2026, 11, 1);
  errors::FieldViolations violations;
  CheckIndexRates({october, november, october}, today, &violations);
  EXPECT_THAT(violations.ToStatus(), HasViolation("rates[1].month", kIndexMonthInFuture));
  EXPECT_THAT(violations.ToStatus(), HasViolation("rates[2].month", kIndexMonthTwice));
}

}  // namespace
}  // namespace vinculo::contract
