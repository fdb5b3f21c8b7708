#include "services/contract/domain/pricing/adjustments.h"

#include "services/contract/domain/pricing/promised_credit.h"
#include "services/contract/domain/pricing/reasons.h"
#include "services/contract/domain/pricing/testing_scope.h"

namespace vinculo::contract {
namespace {

using testing::IsError;
using testing::IsOk;

// Billed on the 5th: 5 November to 4 December is the running period, 30 days.
ChargeFacts Facts(std::optional<Day> charged_until = std::nullopt) {
  return {.terms = {.base_on = Day{2026y / std::chrono::October / 5}, .billing_day = 5},
          .charged_until_on = charged_until};
}

std::vector<ChangeAdjustment> Adjust(Day from,
                                     Money price,
                                     const ChargeFacts& facts,
                                     ChangeKind kind = ChangeKind::kChange) {
  const PriceTimeline before = {.initial = Monthly(Cents(100'00))};
  const DraftedChange change{
      .kind = kind,
      .effective = from,
      .added = ChangedFrom(before, from, Monthly(price), PriceCause::kOverride)};
  return AdjustmentsOf({.before = before, .after = With(before, change.added), .change = change},
                       facts);
}

struct AdjustCase {
  const char* name;
  Day from;
  Money price;
  Money amount;
};
class RestOfPeriodTest : public ::testing::TestWithParam<AdjustCase> {};

TEST_P(RestOfPeriodTest, CostsTheDifferenceOfItsDays) {
  Money total;
  for (const ChangeAdjustment& line : Adjust(GetParam().from, GetParam().price, Facts())) {
    total += line.amount;
  }
  EXPECT_EQ(total, GetParam().amount);
}

INSTANTIATE_TEST_VINCULO_P(
    RuleC24,
    RestOfPeriodTest,
    ::testing::Values(
        AdjustCase{
            "NothingOnTheFirstDayOfAPeriod", Day{2026y / November / 5}, Cents(130'00), Cents(0)},
        AdjustCase{"TheSecondDay", Day{2026y / November / 6}, Cents(130'00), Cents(29'00)},
        AdjustCase{"TheMiddle", Day{2026y / November / 20}, Cents(130'00), Cents(15'00)},
        AdjustCase{"TheLastDay", Day{2026y / December / 4}, Cents(130'00), Cents(1'00)},
        AdjustCase{"NothingOnTheNextFirstDay", Day{2026y / December / 5}, Cents(130'00), Cents(0)},
        AdjustCase{"CheaperGivesBack", Day{2026y / November / 20}, Cents(70'00), Cents(-15'00)},
        AdjustCase{"HalfACentavoIsRoundedAwayFromZero",
                   Day{2026y / November / 20},
                   Cents(100'01),
                   Cents(1)},
        AdjustCase{"BeforeTheFirstDayOfUse",
                   Day{2026y / std::chrono::October / 1},
                   Cents(130'00),
                   Cents(0)}));

TEST(RuleC24Adjustments, SayOfWhichDaysTheyAre) {
  const std::vector<ChangeAdjustment> lines =
      Adjust(Day{2026y / November / 20}, Cents(130'00), Facts());
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(lines[0].days, (DaySpan{Day{2026y / November / 20}, Day{2026y / December / 4}}));
  EXPECT_EQ(lines[0].share, (ProRataShare{15, 30}));
  EXPECT_EQ(lines[0].price_before, Cents(100'00));
  EXPECT_EQ(lines[0].price_after, Cents(130'00));
}

TEST(RuleC24Adjustments, AreOfThirtyDaysOrTheDaysThereAre) {
  ChargeFacts facts = Facts();
  // 5 December to 4 January: 31 days, 16 of them from the 20th on.
  EXPECT_EQ(Adjust(Day{2026y / December / 20}, Cents(130'00), facts)[0].amount, Cents(16'00));
  facts.convention = ProRataConvention::kActualDays;
  EXPECT_EQ(Adjust(Day{2026y / December / 20}, Cents(130'00), facts)[0].amount, Cents(15'48));
}

TEST(RuleC24Adjustments, HaveALineForEachPeriodChargedAhead) {
  const std::vector<ChangeAdjustment> lines =
      Adjust(Day{2026y / November / 20}, Cents(130'00), Facts(Day{2027y / January / 4}));
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[0].amount, Cents(15'00));
  EXPECT_EQ(lines[1].days.first, (Day{2026y / December / 5}));
  EXPECT_EQ(lines[1].amount, Cents(30'00));
}

// The change holds from 20 November: 15 of 30 days are left of the period.
struct UnchargedCase {
  const char* name;
  std::vector<DaySpan> uncharged;
  std::optional<Day> last_on;
  Money rest;
  Money ahead;  // of the period from 5 December, which is charged
};
class UnchargedAdjustmentTest : public ::testing::TestWithParam<UnchargedCase> {};

TEST_P(UnchargedAdjustmentTest, IsOfTheDaysThatAreCharged) {
  ChargeFacts facts = Facts(Day{2027y / January / 4});
  facts.terms.uncharged = GetParam().uncharged;
  facts.terms.last_on = GetParam().last_on;
  Money rest, ahead;
  for (const ChangeAdjustment& line : Adjust(Day{2026y / November / 20}, Cents(130'00), facts)) {
    (line.days.first < Day{2026y / December / 5} ? rest : ahead) += line.amount;
  }
  EXPECT_EQ(rest, GetParam().rest);
  EXPECT_EQ(ahead, GetParam().ahead);
}

INSTANTIATE_TEST_VINCULO_P(
    RuleC24,
    UnchargedAdjustmentTest,
    ::testing::Values(
        UnchargedCase{"AllOfThem", {}, std::nullopt, Cents(15'00), Cents(30'00)},
        UnchargedCase{"APauseBeforeTheChange",
                      {{Day{2026y / November / 10}, Day{2026y / November / 19}}},
                      std::nullopt,
                      Cents(15'00),
                      Cents(30'00)},
        UnchargedCase{"APauseOfItsFirstDay",
                      {{Day{2026y / November / 10}, Day{2026y / November / 20}}},
                      std::nullopt,
                      Cents(14'00),
                      Cents(30'00)},
        UnchargedCase{"APauseOverBoth",
                      {{Day{2026y / November / 30}, Day{2026y / December / 9}}},
                      std::nullopt,
                      Cents(10'00),
                      Cents(26'00)},
        UnchargedCase{"BillingSwitchedOff",
                      {{Day{2026y / November / 20}, kForever}},
                      std::nullopt,
                      Cents(0),
                      Cents(0)},
        UnchargedCase{"TheTermEndsInTheNextPeriod",
                      {},
                      Day{2026y / December / 14},
                      Cents(15'00),
                      Cents(10'00)},
        UnchargedCase{
            "TheTermEndsWithThePeriod", {}, Day{2026y / December / 4}, Cents(15'00), Cents(0)},
        UnchargedCase{
            "TheTermEndsBefore", {}, Day{2026y / November / 29}, Cents(10'00), Cents(0)}));

// Charged from the first day of use, 20 October, which is no billing day.
TEST(RuleC24Adjustments, OfTheFirstPartAreOfItsDays) {
  ChargeFacts facts = Facts(Day{2026y / November / 4});
  facts.terms.base_on = Day{2026y / std::chrono::October / 20};
  const auto lines = Adjust(facts.terms.base_on, Cents(130'00), facts);
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(lines[0].days, (DaySpan{facts.terms.base_on, Day{2026y / November / 4}}));
  EXPECT_EQ(lines[0].amount, Cents(16'00));
}

TEST(RuleC24Adjustments, OfADiscountAreOfWholePeriodsAlone) {
  const Day charged{2027y / January / 4};
  const std::vector<ChangeAdjustment> lines =
      Adjust(Day{2026y / November / 20}, Cents(70'00), Facts(charged), ChangeKind::kDiscount);
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(lines[0].amount, Cents(-30'00));
}

// 30.00 less for the period from 5 November on, which an earlier change gave back.
TEST(RuleC24Adjustments, DoNotTakeWhatWasGivenBack) {
  PriceTimeline before{.initial = Monthly(Cents(100'00))};
  before = With(
      before,
      GivenBack(before, Cents(30'00), Day{2026y / std::chrono::October / 20}, Facts()).segments);
  const Day day{2026y / November / 20};
  const DraftedChange change{
      .effective = day,
      .added = ChangedFrom(before, day, Monthly(Cents(130'00)), PriceCause::kOverride)};
  const PriceTimeline after = With(before, change.added);
  const std::vector<ChangeAdjustment> lines =
      AdjustmentsOf({.before = before, .after = after, .change = change}, Facts());
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(lines[0].price_before, Cents(100'00));
  EXPECT_EQ(lines[0].amount, Cents(15'00));
}

TEST(RuleC24BillingPeriod, BeginsWithAPeriodThatIsNotCharged) {
  const PriceTimeline before{.initial = Monthly(Cents(100'00))};
  const auto check = [&](Day day, BillingPeriod period, const ChargeFacts& facts) {
    PriceTerms terms = Monthly(Cents(900'00));
    terms.billing_period = period;
    const DraftedChange change{.effective = day,
                               .added = ChangedFrom(before, day, terms, PriceCause::kPlanChange)};
    const PriceTimeline after = With(before, change.added);
    return CheckPeriodBegins({.before = before, .after = after, .change = change}, facts);
  };
  const auto running = IsError(absl::StatusCode::kFailedPrecondition, kBillingPeriodRunning);
  const Day fifth{2026y / December / 5};
  EXPECT_THAT(check(fifth - 1, BillingPeriod::kAnnual, Facts()), running);
  EXPECT_THAT(check(fifth, BillingPeriod::kAnnual, Facts()), IsOk());
  EXPECT_THAT(check(fifth + 1, BillingPeriod::kAnnual, Facts()), running);
  EXPECT_THAT(check(fifth, BillingPeriod::kAnnual, Facts(fifth)), running) << "charged already";
  EXPECT_THAT(check(fifth, BillingPeriod::kAnnual, Facts(fifth - 1)), IsOk());
  EXPECT_THAT(check(fifth - 1, BillingPeriod::kMonthly, Facts()), IsOk());
}

// A year was to begin on 5 December. A price from 20 November on, for good, would take it away.
TEST(RuleC24BillingPeriod, IsNotTakenAwayFromAPeriodThatIsChargedByIt) {
  PriceTimeline before{.initial = Monthly(Cents(100'00))};
  const Day fifth{2026y / December / 5};
  PriceSegment year = Segment(1, fifth, std::nullopt, Cents(900'00));
  year.terms.billing_period = BillingPeriod::kAnnual;
  before.segments = {year};
  const Day day{2026y / November / 20};
  const DraftedChange change{
      .effective = day,
      .added = ChangedFrom(before, day, Monthly(Cents(90'00)), PriceCause::kOverride)};
  const PriceTimeline after = With(before, change.added);
  const ChangedTimeline changed{.before = before, .after = after, .change = change};
  EXPECT_THAT(CheckPeriodBegins(changed, Facts(fifth - 1)), IsOk());
  EXPECT_THAT(CheckPeriodBegins(changed, Facts(Day{2027y / December / 4})),
              IsError(absl::StatusCode::kFailedPrecondition, kBillingPeriodRunning));
}

}  // namespace
}  // namespace vinculo::contract
