#include "services/contract/domain/pricing/adjustments.h"

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

TEST(RuleC24Adjustments, OfADiscountAreOfWholePeriodsAlone) {
  const Day charged{2027y / January / 4};
  const std::vector<ChangeAdjustment> lines =
      Adjust(Day{2026y / November / 20}, Cents(70'00), Facts(charged), ChangeKind::kDiscount);
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(lines[0].amount, Cents(-30'00));
}

PriceTimeline AtTenReais() { return {.initial = Monthly(Cents(10'00))}; }

TEST(RuleC24GivenBack, IsADiscountOnTheNextPeriodThatIsNotCharged) {
  const std::vector<PriceSegment> given =
      GivenBack(AtTenReais(), Cents(3'00), Day{2026y / November / 20}, Facts());
  ASSERT_EQ(given.size(), 1u);
  EXPECT_EQ(given[0].from, (Day{2026y / December / 5}));
  EXPECT_EQ(given[0].until, (Day{2027y / January / 5}));
  EXPECT_EQ(given[0].terms.price, Cents(7'00));
  EXPECT_EQ(given[0].cause, PriceCause::kDiscount);
  const std::vector<PriceSegment> later = GivenBack(
      AtTenReais(), Cents(3'00), Day{2026y / November / 20}, Facts(Day{2027y / January / 4}));
  EXPECT_EQ(later[0].from, (Day{2027y / January / 5}));
}

TEST(RuleC24GivenBack, GoesOnInTheNextPeriodsUntilAllOfItIsGiven) {
  const std::vector<PriceSegment> given =
      GivenBack(AtTenReais(), Cents(25'00), Day{2026y / November / 20}, Facts());
  ASSERT_EQ(given.size(), 3u);
  EXPECT_EQ(given[0].terms.price, Cents(0));
  EXPECT_EQ(given[1].terms.price, Cents(0));
  EXPECT_EQ(given[2].terms.price, Cents(5'00));
  EXPECT_EQ(given[2].ordinal, 3);
}

TEST(RuleC24GivenBack, IsNothingWhereNothingIsTheClients) {
  EXPECT_TRUE(GivenBack(AtTenReais(), Cents(0), kToday, Facts()).empty());
  EXPECT_TRUE(GivenBack(AtTenReais(), Cents(-1), kToday, Facts()).empty());
}

TEST(RuleC24BillingPeriod, BeginsWithAPeriodThatIsNotCharged) {
  Contract before;
  Contract after;
  after.billing_period = BillingPeriod::kAnnual;
  const auto check = [&](Day day, const ChargeFacts& facts) {
    return CheckPeriodBegins(before, after, day, facts);
  };
  const auto running = IsError(absl::StatusCode::kFailedPrecondition, kBillingPeriodRunning);
  const Day fifth{2026y / December / 5};
  EXPECT_THAT(check(fifth - 1, Facts()), running);
  EXPECT_THAT(check(fifth, Facts()), IsOk());
  EXPECT_THAT(check(fifth + 1, Facts()), running);
  EXPECT_THAT(check(fifth, Facts(fifth)), running) << "charged already";
  EXPECT_THAT(check(fifth, Facts(fifth - 1)), IsOk());
  after.billing_period = before.billing_period;
  EXPECT_THAT(check(fifth - 1, Facts()), IsOk());
}

}  // namespace
}  // namespace vinculo::contract
