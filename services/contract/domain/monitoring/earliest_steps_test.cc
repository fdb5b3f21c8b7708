#include "services/contract/domain/monitoring/earliest_steps.h"

#include "gtest/gtest.h"
#include "services/contract/domain/monitoring/access_state.h"
#include "services/contract/domain/monitoring/testing_debt.h"

namespace vinculo::contract {
namespace {

constexpr Day kDue = Ymd(2026, 10, 11);
constexpr Day kOverdue = Ymd(2026, 10, 12);

DebtSteps Earliest(const std::vector<DebtPolicy>& versions, Day due = kDue) {
  return EarliestStepsOf(due, due + 1, versions, Calendar());
}

// brazil.md section 10: notice 2026-10-12, suspended 2026-10-27, terminated 2026-12-26.
TEST(RuleC12EarliestSteps, OfTelecomCountFromTheNotice) {
  EXPECT_EQ(Earliest(PresetVersions(DebtPolicyCode::kTelecom)),
            (DebtSteps{.block_on = Ymd(2026, 10, 27), .terminate_on = Ymd(2026, 12, 26)}));
}

// Notice 2025-01-10: Res. 632/2014.
TEST(RuleC12EarliestSteps, OfTelecomFollowTheRulesOfTheDayOfTheNotice) {
  const std::vector<DebtPolicy>& telecom = PresetVersions(DebtPolicyCode::kTelecom);
  EXPECT_EQ(Earliest(telecom, Ymd(2025, 1, 9)),
            (DebtSteps{.reduce_on = Ymd(2025, 1, 25),
                       .block_on = Ymd(2025, 2, 24),
                       .terminate_on = Ymd(2025, 3, 26)}));
  EXPECT_TRUE(Earliest(telecom, Ymd(2025, 8, 30)).reduce_on.has_value());
  EXPECT_FALSE(Earliest(telecom, Ymd(2025, 8, 31)).reduce_on.has_value());
}

TEST(RuleC12EarliestSteps, OfASchoolAreNone) {
  EXPECT_EQ(Earliest(PresetVersions(DebtPolicyCode::kSchool)), DebtSteps());
}

TEST(RuleC12EarliestSteps, OfDaysCountFromTheDueDate) {
  const DebtDays days{.reduce = 5, .block = 15, .terminate = 75};
  EXPECT_EQ(Earliest({DaysPolicy(days)}), DebtStepsOf(kDue, days));
  EXPECT_EQ(Earliest({DaysPolicy({.block = 15, .terminate = 10})}),
            (DebtSteps{.terminate_on = kDue + 10}))
      << "what is terminated is not blocked";
  EXPECT_EQ(EarliestStepsOf(kDue, kDue + 3, {DaysPolicy({.block = 1})}, Calendar()),
            (DebtSteps{.block_on = kDue + 3}))
      << "not before it is overdue";
}

TEST(RuleC12EarliestSteps, OfAnOwnPolicyWaitForItsNotice) {
  const DebtPolicy own{.valid_from = kDue - 9, .notice_after_days = 4, .block_after_days = 10};
  EXPECT_EQ(Earliest({own}), (DebtSteps{.block_on = kOverdue + 14}));
  EXPECT_EQ(Earliest({own}, kDue - 30), DebtSteps()) << "no version is valid";
}

// What is previewed is what is judged, with the notice on its day.
TEST(RuleC12EarliestSteps, AreThoseOfTheBlockRun) {
  for (const DebtPolicyCode code : {DebtPolicyCode::kTelecom, DebtPolicyCode::kGym}) {
    const std::vector<DebtPolicy>& versions = PresetVersions(code);
    const BillFacts bill = Noticed(Bill(kDue), kOverdue, kOverdue);
    const DebtSteps steps = Earliest(versions);
    for (Day day = kOverdue; day < kDue + 100; day = day + 1) {
      const AccessState state =
          Judge({.bills = {&bill, 1}, .releases = {}, .versions = versions}, Calendar(), day);
      EXPECT_EQ(state.access == Access::kBlocked, day >= *steps.block_on) << day.ToString();
      EXPECT_EQ(state.reason == AccessReason::kTerminationDue,
                steps.terminate_on && day >= *steps.terminate_on)
          << day.ToString();
    }
  }
}

}  // namespace
}  // namespace vinculo::contract
