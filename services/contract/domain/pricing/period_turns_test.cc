#include "services/contract/domain/pricing/period_turns.h"

#include "services/contract/domain/pricing/testing_timeline.h"

namespace vinculo::contract {
namespace {

constexpr Day kBase{2026y / November / 5};
constexpr ChargeParameters kAhead{.days_ahead = 10, .days_to_pay = 0};

PriceTimeline TurningOn(Day day, BillingPeriod billing_period, Money price) {
  PriceTimeline timeline{.initial = Monthly(Cents(100'00))};
  PriceSegment segment = Segment(1, day, std::nullopt, price);
  segment.terms.billing_period = billing_period;
  timeline.segments.push_back(segment);
  return timeline;
}

ChargeTerms Prepaid() {
  return {.base_on = kBase,
          .billing_day = 5,
          .payment_condition = PaymentCondition::kPrepaid,
          .recorded_on = kBase};
}

TEST(RuleC24PeriodTurns, AreTheDaysOnWhichTheTimelineTurnsToAnotherBillingPeriod) {
  const Day turn{2027y / February / 5};
  const ChargeTerms terms =
      WithPeriodsOf(TurningOn(turn, BillingPeriod::kQuarterly, Cents(270'00)), Prepaid());
  EXPECT_EQ(terms.billing_period, BillingPeriod::kMonthly);
  EXPECT_EQ(terms.turns, (std::vector<PeriodTurn>{{turn, BillingPeriod::kQuarterly}}));
}

TEST(RuleC24PeriodTurns, AnotherPriceIsNone) {
  const Day day{2027y / February / 5};
  const ChargeTerms terms =
      WithPeriodsOf(TurningOn(day, BillingPeriod::kMonthly, Cents(90'00)), Prepaid());
  EXPECT_TRUE(terms.turns.empty());
}

TEST(RuleC24PeriodTurns, BeforeTheBaseDateIsThePeriodThatHoldsOnIt) {
  const ChargeTerms terms =
      WithPeriodsOf(TurningOn(kBase - 1, BillingPeriod::kAnnual, Cents(900'00)), Prepaid());
  EXPECT_EQ(terms.billing_period, BillingPeriod::kAnnual);
  EXPECT_TRUE(terms.turns.empty());
}

// The quarter begins in ten days: it is charged as a quarter, not as the month that runs today.
TEST(RuleC40PeriodTurns, APlannedOneWithinTheDaysAheadIsChargedByItself) {
  const Day turn{2027y / February / 5};
  const ChargeTerms terms =
      WithPeriodsOf(TurningOn(turn, BillingPeriod::kQuarterly, Cents(270'00)), Prepaid());
  const PeriodsCharged charged = PeriodsToCharge(terms, kAhead, turn - 1, turn - 10);
  ASSERT_EQ(charged.periods.size(), 1u);
  EXPECT_EQ(charged.periods[0].days, (DaySpan{turn, Day{2027y / std::chrono::May / 4}}));
  EXPECT_EQ(charged.periods[0].share, (ProRataShare{1, 1}));
}

// Twenty days late, the last month is still a month and the first quarter a quarter.
TEST(RuleC40PeriodTurns, AnOldOneDoesNotReachTheDaysBeforeIt) {
  const Day turn{2027y / February / 5};
  const ChargeTerms terms =
      WithPeriodsOf(TurningOn(turn, BillingPeriod::kQuarterly, Cents(270'00)), Prepaid());
  const PeriodsCharged charged =
      PeriodsToCharge(terms, kAhead, Day{2027y / January / 4}, turn + 20);
  ASSERT_EQ(charged.periods.size(), 2u);
  EXPECT_EQ(charged.periods[0].days, (DaySpan{Day{2027y / January / 5}, turn - 1}));
  EXPECT_EQ(charged.periods[0].share, (ProRataShare{1, 1}));
  EXPECT_EQ(charged.periods[1].days, (DaySpan{turn, Day{2027y / std::chrono::May / 4}}));
  EXPECT_EQ(charged.periods[1].share, (ProRataShare{1, 1}));
}

TEST(RuleC40PeriodTurns, WithinAPeriodEndsItTheDayBefore) {
  const Day turn{2027y / January / 20};
  const ChargeTerms terms =
      WithPeriodsOf(TurningOn(turn, BillingPeriod::kAnnual, Cents(900'00)), Prepaid());
  const PeriodsCharged charged = PeriodsToCharge(terms, kAhead, Day{2027y / January / 4}, turn);
  ASSERT_EQ(charged.periods.size(), 2u);
  EXPECT_EQ(charged.periods[0].days, (DaySpan{Day{2027y / January / 5}, turn - 1}));
  EXPECT_EQ(charged.periods[0].share, (ProRataShare{15, 30}));
  EXPECT_EQ(charged.periods[1].days, (DaySpan{turn, Day{2027y / February / 4}}));
  EXPECT_EQ(charged.periods[1].share, (ProRataShare{16, 360})) << "the year begins on the 5th";
}

}  // namespace
}  // namespace vinculo::contract
