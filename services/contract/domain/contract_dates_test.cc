// The dates of C-05, C-06, C-07, C-08 and C-09.
#include "services/contract/domain/contract_dates.h"

#include "common/testing/matchers/matchers.h"

namespace vinculo::contract {
namespace {

using namespace std::chrono;           // NOLINT: calendar literals
using namespace std::chrono_literals;  // NOLINT

struct TermCase {
  const char* name;
  Day from;
  int months;
  Day end;
};
class TermTest : public ::testing::TestWithParam<TermCase> {};

TEST_P(TermTest, EndsByCodigoCivilArticle132) {
  EXPECT_EQ(LoyaltyEnd(GetParam().from, GetParam().months), GetParam().end);
  EXPECT_EQ(TermEnd(GetParam().from, GetParam().months), GetParam().end);
}

INSTANTIATE_TEST_VINCULO_P(
    RuleC07,
    TermTest,
    ::testing::Values(
        TermCase{"AYear", 2026y / November / 22, 12, 2027y / November / 22},
        TermCase{"NoSuchDayGivesTheNext", 2026y / January / 31, 1, 2026y / March / 1},
        TermCase{"HalfAYearToFebruary", 2025y / August / 31, 6, 2026y / March / 1},
        TermCase{"LeapDayToACommonYear", 2024y / February / 29, 12, 2025y / March / 1},
        TermCase{"LeapDayToALeapYear", 2024y / February / 29, 48, 2028y / February / 29},
        TermCase{
            "LastOfFebruaryStaysTheSameNumber", 2026y / February / 28, 1, 2026y / March / 28}));

TEST(RuleC07LoyaltyEnd, IsAbsentWithoutLoyalty) {
  EXPECT_EQ(LoyaltyEnd(2026y / November / 22, 0), std::nullopt);
}

TEST(RuleC08TermEnd, IsAbsentForAnOpenTerm) {
  EXPECT_EQ(TermEnd(2026y / November / 22, 0), std::nullopt);
}

TEST(RuleC08InForce, LastsFromTheActivationToTheLastDayOfTheTerm) {
  const Contract contract{.lifecycle = Lifecycle::kActive,
                          .activated_on = Day{2026y / November / 22},
                          .ends_on = Day{2027y / November / 22}};
  EXPECT_FALSE(InForceOn(contract, 2026y / November / 21));
  EXPECT_TRUE(InForceOn(contract, 2026y / November / 22));
  EXPECT_TRUE(InForceOn(contract, 2027y / November / 22));
  EXPECT_FALSE(InForceOn(contract, 2027y / November / 23));
}

TEST(RuleC08InForce, EndsTheDayBeforeTheEndDateOfAnEndedContract) {
  const Contract contract{.lifecycle = Lifecycle::kEnded,
                          .activated_on = Day{2026y / November / 22},
                          .ends_on = Day{2027y / November / 23}};
  EXPECT_TRUE(InForceOn(contract, 2027y / November / 22));
  EXPECT_FALSE(InForceOn(contract, 2027y / November / 23));
}

TEST(RuleC08InForce, NeverHoldsWithoutAnActivation) {
  const Contract contract{.lifecycle = Lifecycle::kScheduled,
                          .starts_on = Day{2026y / November / 22}};
  EXPECT_FALSE(InForceOn(contract, 2026y / November / 22));
}

TEST(RuleC08InForce, HoldsForEverOfAnOpenTerm) {
  const Contract contract{.lifecycle = Lifecycle::kSuspended,
                          .activated_on = Day{2026y / November / 22}};
  EXPECT_TRUE(InForceOn(contract, 2099y / January / 1));
}

}  // namespace
}  // namespace vinculo::contract
