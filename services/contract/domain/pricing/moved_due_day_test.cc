#include "services/contract/domain/pricing/moved_due_day.h"

#include "services/contract/domain/pricing/promised_credit.h"
#include "services/contract/domain/pricing/testing_scope.h"

namespace vinculo::contract {
namespace {

constexpr Day kFourth{2026y / December / 4};

// Billed on the 5th, charged until 4 December; 10 days before a period is due the next is charged.
ChargeFacts Facts(PaymentCondition condition, std::optional<Day> charged_until = kFourth) {
  return {.terms = {.base_on = Day{2026y / std::chrono::October / 5},
                    .billing_day = 5,
                    .payment_condition = condition},
          .charged_until_on = charged_until};
}

struct AroundCase {
  const char* name;
  PaymentCondition condition;
  std::optional<Day> charged_until;
  Day effective;
  int billing_day;
};
class ChargedAroundTest : public ::testing::TestWithParam<AroundCase> {};

TEST_P(ChargedAroundTest, IsByTheDueDayThatChargesTheDay) {
  const ChargeFacts facts = Facts(GetParam().condition, GetParam().charged_until);
  EXPECT_EQ(ChargedAround(facts, 20, GetParam().effective, kToday).terms.billing_day,
            GetParam().billing_day);
}

INSTANTIATE_TEST_VINCULO_P(
    RuleC24,
    ChargedAroundTest,
    ::testing::Values(
        AroundCase{"TodayOfAPeriodThatIsCharged", PaymentCondition::kPrepaid, kFourth, kToday, 5},
        AroundCase{"TodayOfAPeriodThatIsNot", PaymentCondition::kPrepaid, std::nullopt, kToday, 20},
        AroundCase{"LaterOfAPeriodThatWillBeCharged",
                   PaymentCondition::kPrepaid,
                   kFourth,
                   Day{2026y / December / 20},
                   5},
        // The period of 5 December is due on 5 January and charged on 26 December.
        AroundCase{"OnTheDayOfThePostpaidCharge",
                   PaymentCondition::kPostpaid,
                   kFourth,
                   Day{2026y / December / 26},
                   20},
        AroundCase{"TheDayAfterThePostpaidCharge",
                   PaymentCondition::kPostpaid,
                   kFourth,
                   Day{2026y / December / 27},
                   5}));

// 10.00 a month, of which 3.00 is to be given back on 5 January.
PriceTimeline Promising() {
  const PriceTimeline timeline{.initial = Monthly(Cents(10'00))};
  const ChargeFacts facts = Facts(PaymentCondition::kPrepaid, Day{2027y / January / 4});
  return With(timeline, GivenBack(timeline, Cents(3'00), kToday, facts).segments);
}

TEST(RuleC24PromisesMoved, AreGivenWholeOnAPeriodOfTheOtherDueDay) {
  const PriceTimeline before = Promising();
  const Day today{2026y / December / 20};
  ChargeFacts facts = Facts(PaymentCondition::kPrepaid, Day{2027y / January / 4});
  const PriceTimeline after = With(before, PromisesMoved(before, facts, 20, today));
  facts.terms.billing_day = 20;
  Money given;
  for (const ChargePeriod& period :
       PeriodsToCharge(facts.terms, {}, facts.charged_until_on, Day{2027y / April / 1}).periods) {
    const Money price = PriceAt(after.initial, after.segments, period.days.first).terms.price;
    if (price < Cents(10'00)) EXPECT_EQ(period.share, (ProRataShare{1, 1}));
    given += ProRata(Cents(10'00) - price, period.share);
  }
  EXPECT_EQ(given, Cents(3'00));
  EXPECT_EQ(GivenBackOn(after, Day{2027y / January / 5}), Money());
  EXPECT_EQ(GivenBackOn(after, Day{2027y / January / 20}), Cents(3'00));
}

TEST(RuleC24PromisesMoved, AreThoseThatAreNotGivenYet) {
  const Day today{2026y / December / 30};
  const auto moved = [&](Day charged_until) {
    return PromisesMoved(Promising(), Facts(PaymentCondition::kPrepaid, charged_until), 20, today);
  };
  EXPECT_FALSE(moved(Day{2027y / January / 4}).empty());
  EXPECT_TRUE(moved(Day{2027y / February / 4}).empty());
}

TEST(RuleC24PromisesMoved, StayWhereNoPeriodOfTheOtherDueDayCouldGiveThem) {
  ChargeFacts facts = Facts(PaymentCondition::kPrepaid, Day{2027y / January / 4});
  facts.terms.uncharged = {{Day{2027y / January / 10}, kForever}};
  EXPECT_TRUE(PromisesMoved(Promising(), facts, 20, Day{2026y / December / 20}).empty());
}

}  // namespace
}  // namespace vinculo::contract
