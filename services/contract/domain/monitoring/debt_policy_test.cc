#include "services/contract/domain/monitoring/debt_policy.h"

#include "common/testing/matchers/matchers.h"
#include "gtest/gtest.h"
#include "services/contract/domain/monitoring/reasons.h"
#include "services/contract/domain/monitoring/testing_debt.h"
#include "services/contract/domain/reasons.h"

namespace vinculo::contract {
namespace {

using testing::HasViolation;

constexpr Day kToday = Ymd(2026, 11, 22);

TEST(RuleC28DebtPolicy, TheRegimeOfTelecomFollowsTheDayOfTheNotice) {
  const std::vector<DebtPolicy>& telecom = PresetVersions(DebtPolicyCode::kTelecom);
  EXPECT_EQ(VersionOn(telecom, Ymd(2025, 8, 31))->number, 1);
  EXPECT_EQ(VersionOn(telecom, Ymd(2025, 9, 1))->number, 2);
  EXPECT_EQ(VersionOn(telecom, Ymd(1899, 12, 31)), nullptr);
}

TEST(RuleC28DebtPolicy, ASchoolNeverActs) {
  EXPECT_TRUE(NeverActs(PresetVersions(DebtPolicyCode::kSchool)[0]));
  EXPECT_FALSE(NeverActs(PresetVersions(DebtPolicyCode::kGym)[0]));
}

// C-12
TEST(RuleC28DebtPolicy, TheDaysOfTheParametersCountFromTheDueDate) {
  const DebtPolicy all = DaysPolicy({.reduce = 5, .block = 15, .terminate = 75});
  EXPECT_EQ(all.counts_from, CountsFrom::kDueDate);
  EXPECT_EQ(all.reduce_after_days, 5);
  EXPECT_EQ(all.block_after_days, 10);
  EXPECT_EQ(all.terminate_after_days, 60);
  const DebtPolicy block = DaysPolicy({.reduce = 0, .block = 1, .terminate = 0});
  EXPECT_EQ(block.reduce_after_days, 0);
  EXPECT_EQ(block.block_after_days, 1);
  EXPECT_EQ(block.terminate_after_days, 0);
  EXPECT_TRUE(NeverActs(DaysPolicy({})));
}

TEST(RuleC28DebtPolicy, TheTenantsChoiceGivesTheVersions) {
  const std::vector<DebtPolicy> own{{.number = 1, .block_after_days = 3}};
  EXPECT_EQ(VersionsOf(DebtPolicyCode::kOwn, own, {})[0].block_after_days, 3);
  EXPECT_EQ(VersionsOf(DebtPolicyCode::kDays, own, {.block = 7})[0].block_after_days, 7);
  EXPECT_EQ(VersionsOf(DebtPolicyCode::kTelecom, own, {}).size(), 2u);
  for (const char* code : {"TELECOM", "GYM", "SCHOOL", "DAYS", "OWN"}) {
    EXPECT_EQ(ToString(DebtPolicyCodeOf(code)), code);
  }
}

TEST(RuleC28DebtPolicy, AVersionBeginsTodayOrLaterAndAfterTheOthers) {
  DebtPolicy policy{.display_name = "Nossa", .valid_from = kToday + 1};
  const std::vector<DebtPolicy> others{{.valid_from = kToday}};
  errors::FieldViolations good;
  CheckDebtPolicy(policy, others, kToday, &good);
  EXPECT_TRUE(good.empty());

  policy.valid_from = kToday;
  policy.block_after_days = 366;
  policy.terminate_after_days = -1;
  errors::FieldViolations bad;
  CheckDebtPolicy(policy, others, kToday, &bad);
  EXPECT_THAT(bad.ToStatus(), HasViolation("valid_from_date", kDateInvalid));
  EXPECT_THAT(bad.ToStatus(), HasViolation("valid_from_date", kPolicyVersionNotLast));
  EXPECT_THAT(bad.ToStatus(), HasViolation("block_after_days", kStepDaysOutOfRange));
  EXPECT_THAT(bad.ToStatus(), HasViolation("terminate_after_days", kStepDaysOutOfRange));
}

}  // namespace
}  // namespace vinculo::contract
