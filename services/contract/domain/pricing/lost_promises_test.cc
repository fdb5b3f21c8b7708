#include "services/contract/domain/pricing/lost_promises.h"

#include "services/contract/domain/pricing/promised_credit.h"
#include "services/contract/domain/pricing/testing_scope.h"

namespace vinculo::contract {
namespace {

constexpr Day kFifth{2026y / December / 5};
constexpr Day kLast{2027y / January / 4};

// Billed on the 5th, charged until 4 January.
ChargeFacts Facts(std::vector<DaySpan> uncharged = {}) {
  return {.terms = {.base_on = Day{2026y / std::chrono::October / 5},
                    .billing_day = 5,
                    .uncharged = std::move(uncharged)},
          .charged_until_on = kLast};
}

// 100.00 a month, of which so much is given back from 5 December on.
PriceTimeline Promising(Money credit) {
  ChargeFacts before = Facts();
  before.charged_until_on.reset();
  const PriceTimeline timeline{.initial = Monthly(Cents(100'00))};
  return With(timeline, GivenBack(timeline, credit, kToday, before).segments);
}

Money Lost(const PriceTimeline& timeline,
           const ChargeFacts& before,
           const ChargeFacts& after,
           const std::vector<ReturnedDays>& returned = {}) {
  return LostOfFreePeriods(timeline, {.before = before, .after = after, .returned = returned});
}

struct LostCase {
  const char* name;
  DaySpan uncharged;
  Money lost;
};
class LostOfFreePeriodsTest : public ::testing::TestWithParam<LostCase> {};

// December is free: it counts as 30 days, and has 31.
TEST_P(LostOfFreePeriodsTest, IsWhatTheDaysWouldHaveCost) {
  EXPECT_EQ(Lost(Promising(Cents(150'00)), Facts(), Facts({GetParam().uncharged})),
            GetParam().lost);
}

INSTANTIATE_TEST_VINCULO_P(
    RuleC30,
    LostOfFreePeriodsTest,
    ::testing::Values(LostCase{"TheDayBefore", {kFifth - 9, kFifth - 1}, Cents(0)},
                      LostCase{"OneDayOfThirtyOne", {kFifth - 9, kFifth}, Cents(0)},
                      LostCase{"TwoDays", {kFifth, kFifth + 1}, Cents(3'33)},
                      LostCase{"AllButADay", {kFifth, kLast - 1}, Cents(96'67)},
                      LostCase{"AllOfIt", {kFifth, kLast}, Cents(100'00)},
                      LostCase{"NothingOfPeriodsToCome", {kLast + 1, kForever}, Cents(0)},
                      LostCase{"WithThoseToCome", {kFifth, kForever}, Cents(100'00)}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(RuleC29LostOfFreePeriods, IsThatOfDaysAfterTheEnd) {
  const PriceTimeline timeline = Promising(Cents(150'00));
  const auto lost = [&timeline](Day last_on) {
    ChargeFacts ended = Facts();
    ended.terms.last_on = last_on;
    return Lost(timeline, Facts(), ended);
  };
  EXPECT_EQ(lost(kFifth - 1), Cents(100'00));
  EXPECT_EQ(lost(kFifth), Cents(96'67));
  EXPECT_EQ(lost(kLast - 1), Cents(0)) << "30 days are the whole period";
  EXPECT_EQ(lost(kLast), Cents(0));
}

TEST(RuleC30LostOfFreePeriods, IsNothingWhereThereIsAReceivable) {
  const ChargeFacts after = Facts({{kFifth, kForever}});
  EXPECT_EQ(Lost(Promising(Cents(99'99)), Facts(), after), Money());
  EXPECT_EQ(Lost(Promising(Cents(100'00)), Facts(), after), Cents(100'00));
  // It was free until a change put that aside, and was charged then.
  const auto lost_beside = [&after](DaySpan receivable) {
    return LostOfFreePeriods(Promising(Cents(100'00)),
                             {.before = Facts(), .after = after, .with_receivable = {receivable}});
  };
  EXPECT_EQ(lost_beside({kFifth, kLast}), Money());
  EXPECT_EQ(lost_beside({kFifth - 30, kFifth - 1}), Cents(100'00));
}

TEST(RuleC30LostOfFreePeriods, IsLostWhateverAChangeMadeOfTheDaysSince) {
  PriceTimeline timeline = Promising(Cents(100'00));
  timeline = With(timeline,
                  ChangedFrom(timeline, kToday, Monthly(Cents(120'00)), PriceCause::kPlanChange));
  EXPECT_EQ(Lost(timeline, Facts(), Facts({{kFifth, kLast}})), Cents(100'00));
}

TEST(RuleC24GivenAtPrice, IsWhatThePeriodGaveWhenItWasCharged) {
  PriceTimeline timeline = Promising(Cents(30'00));
  EXPECT_EQ(GivenAtPrice(timeline, kFifth, Cents(70'00)), Cents(30'00));
  timeline = With(timeline,
                  ChangedFrom(timeline, kToday, Monthly(Cents(120'00)), PriceCause::kPlanChange));
  EXPECT_EQ(GivenAtPrice(timeline, kFifth, Cents(70'00)), Cents(30'00));
  EXPECT_EQ(GivenAtPrice(timeline, kFifth, Cents(120'00)), Money()) << "charged after the change";
  EXPECT_EQ(GivenAtPrice(timeline, kFifth, Cents(100'00)), Money()) << "before the promise";
  EXPECT_EQ(GivenAtPrice(timeline, kFifth, Cents(1)), Money()) << "at no price of the timeline";
}

TEST(RuleC30LostOfFreePeriods, IsNothingWhereNothingWasPromisedOrCharged) {
  const ChargeFacts after = Facts({{kFifth, kForever}});
  EXPECT_EQ(Lost({.initial = Monthly(Money())}, Facts(), after), Money());
  PriceTimeline free{.initial = Monthly(Cents(100'00))};
  free = With(free, Discounted(free, kFifth, std::nullopt, {.amount = Cents(100'00)}));
  EXPECT_EQ(Lost(free, Facts(), after), Money()) << "a discount is nobody's money";
  ChargeFacts uncharged_yet = Facts();
  uncharged_yet.charged_until_on = kFifth - 1;
  EXPECT_EQ(Lost(Promising(Cents(100'00)), uncharged_yet, after), Money());
}

// 10 days of it went and came back, charged apart: their part was lost, and promised anew, then.
TEST(RuleC30LostOfFreePeriods, IsLostOnce) {
  const PriceTimeline timeline = Promising(Cents(100'00));
  const DaySpan back{kFifth + 10, kFifth + 19};
  const auto lost = [&](DaySpan uncharged) {
    return Lost(timeline, Facts(), Facts({uncharged}), {{.days = back}});
  };
  EXPECT_EQ(lost(back), Money());
  EXPECT_EQ(lost({kFifth + 10, kLast}), Cents(36'67)) << "of 21 days";
  EXPECT_EQ(lost({kFifth, kLast}), Cents(70'00));
}

TEST(RuleC30LostOfFreePeriods, CountsAPeriodWhosePriceTurnsOnce) {
  PriceTimeline timeline{.initial = Monthly(Cents(100'00))};
  timeline = With(timeline,
                  ChangedFrom(timeline, kFifth + 9, Monthly(Cents(80'00)), PriceCause::kOverride));
  ChargeFacts before = Facts();
  before.charged_until_on.reset();
  timeline = With(timeline, GivenBack(timeline, Cents(100'00), kToday, before).segments);
  EXPECT_EQ(Lost(timeline, Facts(), Facts({{kFifth, kLast}})), Cents(100'00));
}

// The period of 5 December was free; the due day is the 20th now.
TEST(RuleC30LostOfFreePeriods, IsOfThePeriodThatItWas) {
  const PriceTimeline timeline = Promising(Cents(100'00));
  ChargeFacts before = Facts(), after = Facts({{kFifth, kLast}});
  before.terms.billing_day = after.terms.billing_day = 20;
  EXPECT_EQ(Lost(timeline, before, after), Cents(100'00));
}

}  // namespace
}  // namespace vinculo::contract
