#include "services/contract/domain/termination/prices_to_come.h"

#include "gtest/gtest.h"

namespace vinculo::contract {
namespace {

using std::chrono::year;

constexpr Day kStart{year(2026) / 1 / 10};
constexpr LoyaltyPeriod kYear{12, kStart, Day{year(2027) / 1 / 10}};
// A month of it has been: eleven are left.
constexpr Day kLeaves{year(2026) / 2 / 10};

constexpr Money kFull = Cents(99'90);
constexpr Money kHalf = Cents(49'95);

std::vector<PriceFrom> From(Day first, Money price, Day second, Money later) {
  return {{first, price}, {second, later}};
}

struct MonthsCase {
  const char* name;
  Day leaves_on;
  Day full_from;  // the half price until then
  std::vector<PricedPart> parts;
};
class MonthsToComeTest : public ::testing::TestWithParam<MonthsCase> {};

TEST_P(MonthsToComeTest, CostEachThePriceOfItsFirstDay) {
  const MonthsCase& row = GetParam();
  EXPECT_EQ(MonthsToCome(From(row.leaves_on, kHalf, row.full_from, kFull), kYear, row.leaves_on),
            row.parts);
}

INSTANTIATE_TEST_SUITE_P(
    RuleC23,
    MonthsToComeTest,
    ::testing::Values(
        MonthsCase{"TheDiscountEndsWithAMonth",
                   kLeaves,
                   Day{year(2026) / 4 / 10},
                   {{kHalf, 1, 2}, {kFull, 1, 9}}},
        MonthsCase{
            "ItEndsADayLater", kLeaves, Day{year(2026) / 4 / 11}, {{kHalf, 1, 3}, {kFull, 1, 8}}},
        // The month that runs costs what it costs on the day of leaving.
        MonthsCase{
            "ItEndsTheDayAfterLeaving", kLeaves + 3, kLeaves + 4, {{kHalf, 1, 1}, {kFull, 1, 10}}},
        MonthsCase{"ItEndsWithTheTerm", kLeaves, kYear.ends_on, {{kHalf, 1, 11}}},
        MonthsCase{"OneDayIsLeft", kYear.ends_on - 1, kYear.ends_on + 9, {{kHalf, 1, 1}}},
        MonthsCase{"NoneIsLeft", kYear.ends_on, kYear.ends_on + 9, {}},
        MonthsCase{"TheTermIsToCome", kStart - 40, kStart, {{kFull, 1, 12}}}),
    [](const auto& row) { return std::string(row.param.name); });

// Counted back from 31 January, the months begin on the last days of shorter ones.
TEST(RuleC23MonthsToCome, BeginOnTheLastDaysOfShortMonths) {
  const LoyaltyPeriod term{3, Day{year(2026) / 10 / 31}, Day{year(2027) / 1 / 31}};
  const Day leaves = term.starts_on;
  EXPECT_EQ(MonthsToCome(From(leaves, kHalf, Day{year(2026) / 11 / 30}, kFull), term, leaves),
            (std::vector<PricedPart>{{kHalf, 1, 1}, {kFull, 1, 2}}));
  EXPECT_EQ(MonthsToCome(From(leaves, kHalf, Day{year(2026) / 12 / 1}, kFull), term, leaves),
            (std::vector<PricedPart>{{kHalf, 1, 2}, {kFull, 1, 1}}));
}

TEST(RuleC23DaysToCome, CostEachTheirOwnPrice) {
  const Day leaves{year(2026) / 12 / 31};
  EXPECT_EQ(DaysToCome(From(leaves, kHalf, leaves + 4, kFull), kYear, leaves),
            (std::vector<PricedPart>{{kHalf, 1, 4}, {kFull, 1, 6}}));
  EXPECT_EQ(DaysToCome(From(leaves, kHalf, kYear.ends_on, kFull), kYear, leaves),
            (std::vector<PricedPart>{{kHalf, 1, 10}}));
  // The term is to come: the days before it are not its own.
  EXPECT_EQ(DaysToCome(From(kStart - 9, kHalf, kStart, kFull), kYear, kStart - 9),
            (std::vector<PricedPart>{{kFull, 1, 365}}));
  EXPECT_TRUE(DaysToCome(From(kYear.ends_on, kHalf, kYear.ends_on + 1, kFull), kYear, kYear.ends_on)
                  .empty());
}

PriceSegment Span(int ordinal, Day from, std::optional<Day> until, Money price, PriceCause cause) {
  return {
      .ordinal = ordinal, .from = from, .until = until, .terms = {.price = price}, .cause = cause};
}

TEST(RuleC23OwnPrices, FollowTheTimelineWhileTheTermCounts) {
  PriceTimeline timeline{.initial = {.price = kFull}};
  timeline.segments = {
      Span(1, kStart, Day{year(2026) / 4 / 10}, kHalf, PriceCause::kDiscount),
      Span(2, Day{year(2026) / 12 / 10}, std::nullopt, Cents(120'00), PriceCause::kOverride)};
  timeline.segments[1].terms.billing_period = BillingPeriod::kQuarterly;
  EXPECT_EQ(OwnPrices(timeline, kLeaves, kYear.ends_on),
            (std::vector<PriceFrom>{{kLeaves, kHalf},
                                    {Day{year(2026) / 4 / 10}, kFull},
                                    {Day{year(2026) / 12 / 10}, Cents(120'00), 3}}));
  EXPECT_EQ(OwnPrices(timeline, kLeaves, Day{year(2026) / 4 / 10}),
            (std::vector<PriceFrom>{{kLeaves, kHalf}}));
}

// C-24. A month that gives the client's money back costs what every other one does.
TEST(RuleC23OwnPrices, AreNotLessForWhatIsGivenBack) {
  PriceTimeline timeline{.initial = {.price = kFull}};
  timeline.segments = {Span(1, kLeaves, kLeaves + 28, Money(), PriceCause::kGivenBack)};
  EXPECT_EQ(OwnPrices(timeline, kLeaves, kYear.ends_on),
            (std::vector<PriceFrom>{{kLeaves, kFull}}));
}

}  // namespace
}  // namespace vinculo::contract
