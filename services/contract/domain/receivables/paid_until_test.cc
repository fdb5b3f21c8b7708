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

struct StandingCase {
  const char* name;
  // Number (0: of the period itself), state, the renegotiation it is in and the one that made it.
  struct One {
    int number;
    ReceivableState state;
    int renegotiated_in = 0;
    int made_by = 0;
  };
  std::vector<One> receivables;
  PeriodStanding standing;
};
class PeriodsOfTest : public ::testing::TestWithParam<StandingCase> {};

std::optional<Uuid> IdOf(int number) {
  if (number == 0) return std::nullopt;
  return Uuid({static_cast<uint8_t>(number)});
}

TEST_P(PeriodsOfTest, FollowTheReceivableAndAllItBecame) {
  std::vector<CountedReceivable> receivables;
  for (const StandingCase::One& one : GetParam().receivables) {
    receivables.push_back({.id = Uuid({static_cast<uint8_t>(100 + one.number)}),
                           .state = one.state,
                           .renegotiated_in = IdOf(one.renegotiated_in),
                           .made_by = IdOf(one.made_by)});
    if (one.number == 0) receivables.back().period = {DayOf(1, 1), DayOf(1, 31)};
  }
  const std::vector<ChargedPeriod> periods = PeriodsOf(receivables);
  ASSERT_EQ(periods.size(), 1);
  EXPECT_EQ(periods[0].standing, GetParam().standing);
}

constexpr auto kStatePaid = ReceivableState::kPaid;
constexpr auto kOverdue = ReceivableState::kOverdue;
constexpr auto kIssued = ReceivableState::kIssued;
constexpr auto kCancelled = ReceivableState::kCancelled;

INSTANTIATE_TEST_VINCULO_P(
    RuleC41,
    PeriodsOfTest,
    ::testing::Values(
        StandingCase{"Paid", {{0, kStatePaid}}, kPaid},
        StandingCase{"Overdue", {{0, kOverdue}}, kOpen},
        StandingCase{"Cancelled", {{0, kCancelled}}, kWaived},
        StandingCase{"OneInstalmentIsOpen",
                     {{0, kCancelled, 1}, {1, kStatePaid, 0, 1}, {2, kIssued, 0, 1}},
                     kOpen},
        StandingCase{"AllInstalmentsArePaid",
                     {{0, kCancelled, 1}, {1, kStatePaid, 0, 1}, {2, kStatePaid, 0, 1}},
                     kPaid},
        StandingCase{"AnInstalmentIsCancelled",
                     {{0, kCancelled, 1}, {1, kStatePaid, 0, 1}, {2, kCancelled, 0, 1}},
                     kWaived},
        StandingCase{"AnInstalmentIsCancelledAndOneOpen",
                     {{0, kCancelled, 1}, {1, kCancelled, 0, 1}, {2, kIssued, 0, 1}},
                     kOpen},
        StandingCase{"RenegotiatedAgainAndOpen",
                     {{0, kCancelled, 1}, {1, kCancelled, 2, 1}, {2, kIssued, 0, 2}},
                     kOpen},
        StandingCase{"RenegotiatedAgainAndPaid",
                     {{0, kCancelled, 1},
                      {1, kCancelled, 2, 1},
                      {2, kCancelled, 2, 1},
                      {3, kStatePaid, 0, 2}},
                     kPaid},
        StandingCase{"RenegotiatedAgainAndCancelled",
                     {{0, kCancelled, 1}, {1, kCancelled, 2, 1}, {2, kCancelled, 0, 2}},
                     kWaived},
        StandingCase{"AnotherRenegotiationDoesNotMatter",
                     {{0, kCancelled, 1}, {1, kStatePaid, 0, 1}, {2, kIssued, 0, 2}},
                     kPaid}),
    [](const auto& row) { return std::string(row.param.name); });

}  // namespace
}  // namespace vinculo::contract
