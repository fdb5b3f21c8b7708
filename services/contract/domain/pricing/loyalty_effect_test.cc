#include "services/contract/domain/pricing/loyalty_effect.h"

#include "services/contract/domain/pricing/testing_timeline.h"

namespace vinculo::contract {
namespace {

constexpr Day kChange{2026y / November / 22};
constexpr LoyaltyTerm kRunning{.months = 12, .ends_on = Day{2027y / March / 10}};
constexpr LoyaltyTerm kOver{.months = 12, .ends_on = Day{2026y / March / 10}};
constexpr LoyaltyTerm kNone{};

struct EffectCase {
  const char* name;
  LoyaltyEffect effect;
  LoyaltyTerm term;
  int plan_months;
  LoyaltyTerm after;
};
class LoyaltyEffectTest : public ::testing::TestWithParam<EffectCase> {};

TEST_P(LoyaltyEffectTest, GivesTheTermAfterTheChange) {
  EXPECT_EQ(LoyaltyAfter(GetParam().effect, GetParam().term, GetParam().plan_months, kChange),
            GetParam().after);
}

INSTANTIATE_TEST_VINCULO_P(
    RuleC24,
    LoyaltyEffectTest,
    ::testing::Values(
        EffectCase{"KeepLeavesIt", LoyaltyEffect::kKeep, kRunning, 12, kRunning},
        EffectCase{"KeepMakesNoTerm", LoyaltyEffect::kKeep, kNone, 12, kNone},
        EffectCase{"RestartCountsFromTheChange",
                   LoyaltyEffect::kRestart,
                   kRunning,
                   12,
                   {12, Day{2027y / November / 22}}},
        EffectCase{"RestartNeverShortens",
                   LoyaltyEffect::kRestart,
                   kRunning,
                   3,
                   {3, Day{2027y / March / 10}}},
        EffectCase{"RestartWhereThereWasNone",
                   LoyaltyEffect::kRestart,
                   kNone,
                   12,
                   {12, Day{2027y / November / 22}}},
        EffectCase{
            "APlanWithoutLoyaltyFreesNobody", LoyaltyEffect::kRestart, kRunning, 0, kRunning},
        EffectCase{"ExtendAddsToWhatIsLeft",
                   LoyaltyEffect::kExtend,
                   kRunning,
                   12,
                   {12, Day{2028y / March / 10}}},
        EffectCase{"ExtendOfATermThatIsOverCountsFromTheChange",
                   LoyaltyEffect::kExtend,
                   kOver,
                   12,
                   {12, Day{2027y / November / 22}}}));

TEST(RuleC24LoyaltyAfter, EndsOnTheNextDayWhereTheMonthHasNoSuchDay) {
  const LoyaltyTerm term =
      LoyaltyAfter(LoyaltyEffect::kRestart, kNone, 6, Day{2025y / August / 31});
  EXPECT_EQ(term.ends_on, (Day{2026y / March / 1}));
}

TEST(RuleC24LoyaltyAfter, TellsATermOfMoreThanTwelveMonths) {
  EXPECT_FALSE(BindsOverTwelveMonths(kNone, kChange));
  EXPECT_FALSE(BindsOverTwelveMonths({12, Day{2027y / November / 22}}, kChange));
  EXPECT_TRUE(BindsOverTwelveMonths({12, Day{2027y / November / 23}}, kChange));
}

TEST(RuleC24LoyaltyEffect, IsReadFromTheParameter) {
  for (const LoyaltyEffect effect :
       {LoyaltyEffect::kKeep, LoyaltyEffect::kRestart, LoyaltyEffect::kExtend}) {
    EXPECT_EQ(LoyaltyEffectOf(ToString(effect)), effect);
  }
}

}  // namespace
}  // namespace vinculo::contract
