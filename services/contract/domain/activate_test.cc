#include "services/contract/domain/activate.h"

#include "common/testing/matchers/matchers.h"
#include "services/contract/domain/reasons.h"

namespace vinculo::contract {
namespace {

using namespace std::chrono;           // NOLINT: calendar literals
using namespace std::chrono_literals;  // NOLINT
using absl::StatusCode;
using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

constexpr Day kToday{2026y / November / 22};

Contract Draft(std::optional<Day> start = std::nullopt) {
  return {.loyalty_months = 12, .term_months = 24, .starts_on = start};
}

TEST(RuleC05Activate, BeginsTodayWhenNoDayIsAgreed) {
  const absl::StatusOr<Contract> active = Activate(Draft(), Plan{}, std::nullopt, kToday);
  ASSERT_THAT(active, IsOk());
  EXPECT_EQ(active->lifecycle, Lifecycle::kActive);
  EXPECT_EQ(active->activated_on, kToday);
  EXPECT_EQ(active->starts_on, kToday);
  EXPECT_EQ(active->financial_base_on, kToday);
  EXPECT_EQ(active->expires_on, Day{2027y / November / 22});
  EXPECT_EQ(active->ends_on, Day{2028y / November / 22});
  EXPECT_EQ(active->billing_day, 22);
}

TEST(RuleC05Activate, BeginsOnAStartDateThatHasCome) {
  const absl::StatusOr<Contract> active = Activate(Draft(kToday - 5), Plan{}, std::nullopt, kToday);
  ASSERT_THAT(active, IsOk());
  EXPECT_EQ(active->lifecycle, Lifecycle::kActive);
  EXPECT_EQ(active->activated_on, kToday - 5);
}

TEST(RuleC05Activate, BeginsTodayWhenTodayIsTheStartDate) {
  const absl::StatusOr<Contract> active = Activate(Draft(kToday), Plan{}, std::nullopt, kToday);
  ASSERT_THAT(active, IsOk());
  EXPECT_EQ(active->lifecycle, Lifecycle::kActive);
}

TEST(RuleC01Activate, SchedulesAStartOnADayToCome) {
  const absl::StatusOr<Contract> scheduled =
      Activate(Draft(kToday + 1), Plan{}, std::nullopt, kToday);
  ASSERT_THAT(scheduled, IsOk());
  EXPECT_EQ(scheduled->lifecycle, Lifecycle::kScheduled);
  EXPECT_EQ(scheduled->activated_on, std::nullopt);
  EXPECT_EQ(scheduled->ends_on, std::nullopt);
}

TEST(RuleC05Activate, TakesADayToComeOnlyWhenItIsTheStartDate) {
  EXPECT_THAT(Activate(Draft(), Plan{}, kToday + 1, kToday),
              IsError(StatusCode::kFailedPrecondition, kActivationDateInFuture));
  EXPECT_THAT(Activate(Draft(kToday + 2), Plan{}, kToday + 1, kToday),
              IsError(StatusCode::kFailedPrecondition, kActivationDateInFuture));
  EXPECT_THAT(Activate(Draft(kToday + 1), Plan{}, kToday + 1, kToday), IsOk());
}

TEST(RuleC05Activate, LetsAScheduledContractBeginEarly) {
  Contract scheduled = Draft(kToday + 10);
  scheduled.lifecycle = Lifecycle::kScheduled;
  const absl::StatusOr<Contract> active = Activate(scheduled, Plan{}, kToday, kToday);
  ASSERT_THAT(active, IsOk());
  EXPECT_EQ(active->lifecycle, Lifecycle::kActive);
  EXPECT_EQ(active->activated_on, kToday);
  EXPECT_EQ(active->starts_on, kToday + 10) << "what was agreed stays";
}

TEST(RuleC01Activate, RefusesToScheduleTwice) {
  Contract scheduled = Draft(kToday + 10);
  scheduled.lifecycle = Lifecycle::kScheduled;
  EXPECT_THAT(Activate(scheduled, Plan{}, std::nullopt, kToday),
              IsError(StatusCode::kFailedPrecondition, kContractState));
}

TEST(RuleC01Activate, RefusesAnActiveContract) {
  Contract active = Draft();
  active.lifecycle = Lifecycle::kActive;
  EXPECT_THAT(Activate(active, Plan{}, std::nullopt, kToday),
              IsError(StatusCode::kFailedPrecondition, kContractState));
}

TEST(RuleC05Activate, RefusesADayOfAnotherCentury) {
  EXPECT_THAT(Activate(Draft(), Plan{}, Day{1899y / December / 31}, kToday),
              HasViolation("activation_date", kDateInvalid));
}

TEST(RuleC09Activate, KeepsTheFinancialBaseDateAgreed) {
  Contract draft = Draft();
  draft.financial_base_on = kToday + 7;
  const absl::StatusOr<Contract> active = Activate(draft, Plan{}, std::nullopt, kToday);
  ASSERT_THAT(active, IsOk());
  EXPECT_EQ(active->financial_base_on, kToday + 7);
}

TEST(RuleC07Activate, GivesNoLoyaltyEndNorTermEndToAnOpenContract) {
  const absl::StatusOr<Contract> active = Activate(Contract{}, Plan{}, std::nullopt, kToday);
  ASSERT_THAT(active, IsOk());
  EXPECT_EQ(active->expires_on, std::nullopt);
  EXPECT_EQ(active->ends_on, std::nullopt);
}

TEST(RuleC11Activate, ChoosesABillingDayThatThePlanAllows) {
  const Plan plan{.billing_days = {5, 10}};
  const absl::StatusOr<Contract> active = Activate(Draft(), plan, std::nullopt, kToday);
  ASSERT_THAT(active, IsOk());
  EXPECT_EQ(active->billing_day, 5);
}

Contract Scheduled(Day start) {
  Contract contract = Draft(start);
  contract.lifecycle = Lifecycle::kScheduled;
  return contract;
}

TEST(RuleC01Started, HappensOnTheStartDate) {
  EXPECT_EQ(Started(Scheduled(kToday + 1), kToday), std::nullopt);
  const std::optional<Contract> started = Started(Scheduled(kToday), kToday);
  ASSERT_TRUE(started.has_value());
  EXPECT_EQ(started->lifecycle, Lifecycle::kActive);
  EXPECT_EQ(started->activated_on, kToday);
}

TEST(RuleC05Started, KeepsTheStartDateWhenTheCycleRunsLate) {
  const std::optional<Contract> started = Started(Scheduled(kToday - 9), kToday);
  ASSERT_TRUE(started.has_value());
  EXPECT_EQ(started->activated_on, kToday - 9);
}

TEST(RuleC01Started, ConcernsScheduledContractsAlone) {
  EXPECT_EQ(Started(Draft(kToday), kToday), std::nullopt);
}

TEST(RuleC08Started, KeepsTheEndThatAnImportBrought) {
  Contract scheduled = Scheduled(kToday);
  scheduled.ends_on = kToday + 30;
  EXPECT_EQ(Started(scheduled, kToday)->ends_on, kToday + 30);
}

}  // namespace
}  // namespace vinculo::contract
