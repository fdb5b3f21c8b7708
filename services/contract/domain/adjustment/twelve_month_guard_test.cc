#include "services/contract/domain/adjustment/twelve_month_guard.h"

#include "gtest/gtest.h"
#include "services/contract/domain/adjustment/testing_adjustment.h"

namespace vinculo::contract {
namespace {

struct GuardCase {
  const char* name;
  Day start;
  Day opens;
};
class GuardTest : public ::testing::TestWithParam<GuardCase> {};

TEST_P(GuardTest, OpensTwelveMonthsAfterTheStart) {
  EXPECT_EQ(GuardOpensOn(GetParam().start, {}), GetParam().opens);
}

// brazil.md, sections 8 and 11.
INSTANTIATE_TEST_SUITE_P(
    RuleC22,
    GuardTest,
    ::testing::Values(GuardCase{"OnTheSameDay", DayOf(2026, 1, 31), DayOf(2027, 1, 31)},
                      GuardCase{"OfTelesintese", DayOf(2023, 1, 5), DayOf(2024, 1, 5)},
                      GuardCase{"AfterFebruaryTheNextDay", DayOf(2024, 2, 29), DayOf(2025, 3, 1)},
                      GuardCase{"OnFebruary29", DayOf(2023, 2, 28), DayOf(2024, 2, 28)}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(RuleC22GuardOpensOn, AddsDaysOnWhichTheClockStoodStill) {
  const Day start = DayOf(2026, 1, 31);
  const StoppedDays june[] = {{DayOf(2026, 6, 1), DayOf(2026, 6, 30)}};
  EXPECT_EQ(GuardOpensOn(start, june), DayOf(2027, 3, 2));
  // Begins in the days that the first pause added.
  const StoppedDays two[] = {june[0], {DayOf(2027, 2, 10), DayOf(2027, 2, 19)}};
  EXPECT_EQ(GuardOpensOn(start, two), DayOf(2027, 3, 12));
  const StoppedDays after[] = {{DayOf(2027, 1, 31), DayOf(2027, 2, 10)}};
  EXPECT_EQ(GuardOpensOn(start, after), DayOf(2027, 1, 31)) << "it was open already";
  const StoppedDays before[] = {{DayOf(2025, 1, 1), DayOf(2026, 1, 30)}};
  EXPECT_EQ(GuardOpensOn(start, before), DayOf(2027, 1, 31));
}

constexpr Day kActivated{2024y / March / 10};
constexpr Day kUntil{2026y / December / 31};

std::optional<Day> StartWith(const std::vector<PriceSegment>& segments) {
  const Contract contract = ContractSince(kActivated);
  return AdjustmentClockStart(contract, With(TimelineFor(contract), segments), kUntil);
}

TEST(RuleC22ClockStart, IsTheActivation) {
  EXPECT_EQ(StartWith({}), kActivated);
  Contract draft = ContractSince(kActivated);
  draft.activated_on.reset();
  EXPECT_EQ(AdjustmentClockStart(draft, TimelineFor(draft), kUntil), kActivated) << "agreed";
  draft.starts_on.reset();
  EXPECT_EQ(AdjustmentClockStart(draft, TimelineFor(draft), kUntil), std::nullopt);
}

TEST(RuleC22ClockStart, IsTheLastAdjustment) {
  const PriceSegment first = AdjustmentSegment(1, DayOf(2025, 3, 10), Cents(104'27));
  const PriceSegment second = AdjustmentSegment(2, DayOf(2026, 3, 10), Cents(108'83));
  EXPECT_EQ(StartWith({first, second}), DayOf(2026, 3, 10));
  EXPECT_EQ(StartWith({first, second, Undo(3, second)}), DayOf(2025, 3, 10));
}

TEST(RuleC22ClockStart, IsARevisionForGoodOfThePrice) {
  const Day day = DayOf(2025, 8, 1);
  PriceSegment upgrade = Segment(1, day, std::nullopt, Cents(149'90));
  upgrade.cause = PriceCause::kPlanChange;
  EXPECT_EQ(StartWith({upgrade}), day);
  upgrade.terms.price = Cents(99'90);
  EXPECT_EQ(StartWith({upgrade}), kActivated) << "another plan at the same price revises nothing";
  PriceSegment given = Segment(0, day - 20, day, Cents(19'90));
  given.cause = PriceCause::kGivenBack;
  EXPECT_EQ(StartWith({given, upgrade}), kActivated) << "C-24: the month before cost as much";
  PriceSegment yearly = upgrade;
  yearly.terms.price = Cents(1198'80);
  yearly.terms.billing_period = BillingPeriod::kAnnual;
  EXPECT_EQ(StartWith({yearly}), kActivated) << "nor does the same price paid for a year";
  EXPECT_EQ(StartWith({Segment(1, day, std::nullopt, Cents(89'90))}), day) << "an override";
}

TEST(RuleC22ClockStart, IsNoPriceOfSomeTimeAndNoDiscount) {
  const Day day = DayOf(2025, 8, 1);
  EXPECT_EQ(StartWith({Segment(1, day, day + 90, Cents(49'90))}), kActivated);
  PriceSegment discount = Segment(1, day, std::nullopt, Cents(89'90));
  for (const PriceCause cause :
       {PriceCause::kDiscount, PriceCause::kTenureDiscount, PriceCause::kFreeUpgrade}) {
    discount.cause = cause;
    EXPECT_EQ(StartWith({discount}), kActivated) << ToString(cause);
  }
}

TEST(RuleC22ClockStart, CountsWhatIsPlannedUntilTheDay) {
  EXPECT_EQ(StartWith({AdjustmentSegment(1, kUntil, Cents(110'00))}), kUntil);
  EXPECT_EQ(StartWith({AdjustmentSegment(1, kUntil + 1, Cents(110'00))}), kActivated);
}

// An adjustment of a contract with a discount has a segment for each stretch.
TEST(RuleC22ClockStart, IsTheFirstDayOfAnAdjustmentOfSeveralStretches) {
  PriceSegment with_discount = AdjustmentSegment(1, DayOf(2025, 3, 10), Cents(90'00));
  with_discount.until = DayOf(2025, 6, 10);
  PriceSegment rest = AdjustmentSegment(2, DayOf(2025, 6, 10), Cents(104'27));
  rest.cause_ref = with_discount.cause_ref;
  EXPECT_EQ(StartWith({with_discount, rest}), DayOf(2025, 3, 10));
}

}  // namespace
}  // namespace vinculo::contract
