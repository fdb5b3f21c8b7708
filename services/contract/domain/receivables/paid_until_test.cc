#include "services/contract/domain/receivables/paid_until.h"

#include "common/testing/matchers/matchers.h"

namespace vinculo::contract {
namespace {

constexpr auto kPaid = PeriodStanding::kPaid;
constexpr auto kOpen = PeriodStanding::kOpen;
constexpr auto kWaived = PeriodStanding::kWaived;

Day DayOf(int month, int day) { return *Day::FromCivil(2026, month, day); }
ChargedPeriod Month(int month, PeriodStanding standing) {
  return {{DayOf(month, 1), LastOfMonth(DayOf(month, 1))}, standing};
}

struct UntilCase {
  const char* name;
  std::optional<Day> before;
  std::vector<ChargedPeriod> periods;
  std::optional<Day> until;
};
class PaidUntilTest : public ::testing::TestWithParam<UntilCase> {};

TEST_P(PaidUntilTest, IsTheEndOfTheUnbrokenRun) {
  EXPECT_EQ(PaidUntil(GetParam().before, GetParam().periods), GetParam().until);
}

INSTANTIATE_TEST_VINCULO_P(
    RuleC41,
    PaidUntilTest,
    ::testing::Values(
        UntilCase{"NothingWasCharged", {}, {}, {}},
        UntilCase{"NothingIsPaid", {}, {Month(1, kOpen)}, {}},
        UntilCase{"TheFirstIsPaid", {}, {Month(1, kPaid), Month(2, kOpen)}, DayOf(1, 31)},
        UntilCase{"TwoArePaidInAnyOrder", {}, {Month(2, kPaid), Month(1, kPaid)}, DayOf(2, 28)},
        UntilCase{"APaidOneAfterAnOpenOneDoesNotCount",
                  {},
                  {Month(1, kPaid), Month(2, kOpen), Month(3, kPaid)},
                  DayOf(1, 31)},
        UntilCase{"WhatItCameWith", DayOf(1, 15), {Month(2, kOpen)}, DayOf(1, 15)},
        UntilCase{"GoesOnFromWhatItCameWith", DayOf(1, 31), {Month(2, kPaid)}, DayOf(2, 28)},
        UntilCase{"AWaivedPeriodIsGoneOver",
                  {},
                  {Month(1, kPaid), Month(2, kWaived), Month(3, kPaid)},
                  DayOf(3, 31)},
        UntilCase{"AWaivedPeriodIsNotPaid", {}, {Month(1, kPaid), Month(2, kWaived)}, DayOf(1, 31)},
        UntilCase{"APauseDoesNotBreakIt", {}, {Month(1, kPaid), Month(4, kPaid)}, DayOf(4, 30)}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(RuleC41StandingOf, FollowsTheReceivableAndWhatItBecame) {
  EXPECT_EQ(StandingOf(ReceivableState::kPaid, false, false), kPaid);
  EXPECT_EQ(StandingOf(ReceivableState::kOverdue, false, false), kOpen);
  EXPECT_EQ(StandingOf(ReceivableState::kCancelled, false, false), kWaived);
  EXPECT_EQ(StandingOf(ReceivableState::kCancelled, true, true), kOpen);
  EXPECT_EQ(StandingOf(ReceivableState::kCancelled, true, false), kPaid);
}

}  // namespace
}  // namespace vinculo::contract
