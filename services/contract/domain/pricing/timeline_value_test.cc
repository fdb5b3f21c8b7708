#include "services/contract/domain/pricing/timeline_value.h"

#include "services/contract/domain/pricing/testing_timeline.h"
#include "services/contract/domain/total_value.h"

namespace vinculo::contract {
namespace {

constexpr Day kStart{2026y / January / 31};

PriceTimeline Initial() { return {.initial = Monthly(Cents(99'90))}; }

TEST(RuleC04TimelineValue, IsTheTotalValueWithoutChanges) {
  for (const BillingPeriod period : {BillingPeriod::kMonthly,
                                     BillingPeriod::kQuarterly,
                                     BillingPeriod::kSemiannual,
                                     BillingPeriod::kAnnual}) {
    for (const int months : {0, 1, 10, 12, 13}) {
      PriceTimeline timeline = Initial();
      timeline.initial.billing_period = period;
      EXPECT_EQ(TimelineValue(timeline, kStart, months), TotalValue(Cents(99'90), period, months));
    }
  }
}

// Periods begin on 31 January, 28 February, 31 March, ...
TEST(RuleC04TimelineValue, TakesEachPeriodAtThePriceOfItsFirstDay) {
  const auto value_with_change_on = [](Day day) {
    const PriceTimeline timeline =
        With(Initial(), ChangedFrom(Initial(), day, Monthly(Cents(100'00)), PriceCause::kOverride));
    return TimelineValue(timeline, kStart, 3);
  };
  EXPECT_EQ(value_with_change_on(Day{2026y / February / 28}), Cents(299'90));
  EXPECT_EQ(value_with_change_on(Day{2026y / March / 1}), Cents(299'80));
  EXPECT_EQ(value_with_change_on(Day{2026y / April / 1}), Cents(299'70));
}

// C-24. What is given back is the client's own money: the term is worth what was agreed.
TEST(RuleC04TimelineValue, IsNotLessForWhatIsGivenBack) {
  PriceSegment given = Segment(1, kStart, Day{2026y / February / 28}, Cents(1'00));
  given.cause = PriceCause::kGivenBack;
  EXPECT_EQ(TimelineValue(With(Initial(), {given}), kStart, 3), Cents(299'70));
  given.cause = PriceCause::kDiscount;
  EXPECT_EQ(TimelineValue(With(Initial(), {given}), kStart, 3), Cents(200'80));
}

TEST(RuleC04TimelineValue, GoesOnInTheNewBillingPeriod) {
  PriceTerms yearly = Monthly(Cents(1000'00), 2);
  yearly.billing_period = BillingPeriod::kAnnual;
  const PriceTimeline timeline = With(
      Initial(), ChangedFrom(Initial(), Day{2026y / March / 1}, yearly, PriceCause::kPlanChange));
  EXPECT_EQ(TimelineValue(timeline, kStart, 12), Cents(2 * 99'90 + 1000'00));
}

}  // namespace
}  // namespace vinculo::contract
