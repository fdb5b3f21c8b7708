#include "services/contract/domain/monitoring/block_run.h"

#include "common/testing/matchers/matchers.h"
#include "gtest/gtest.h"
#include "services/contract/domain/monitoring/reasons.h"
#include "services/contract/domain/monitoring/testing_debt.h"

namespace vinculo::contract {
namespace {

using testing::HasViolation;

constexpr Day kToday = Ymd(2026, 11, 22);

bool IsTaken(BlockRunMode mode, Day day) {
  errors::FieldViolations violations;
  CheckRunDate({.business_date = day, .mode = mode}, kToday, &violations);
  if (!violations.empty()) {
    EXPECT_THAT(violations.ToStatus(), HasViolation("business_date", kBlockRunDateInvalid));
  }
  return violations.empty();
}

TEST(RuleC28BlockRun, AppliesTodayAndPreviewsAnyDate) {
  EXPECT_TRUE(IsTaken(BlockRunMode::kApply, kToday));
  EXPECT_FALSE(IsTaken(BlockRunMode::kApply, kToday - 1));
  EXPECT_FALSE(IsTaken(BlockRunMode::kApply, kToday + 1));
  EXPECT_TRUE(IsTaken(BlockRunMode::kPreview, kToday + 366));
  EXPECT_FALSE(IsTaken(BlockRunMode::kPreview, kToday + 367));
  EXPECT_TRUE(IsTaken(BlockRunMode::kPreview, Ymd(2000, 1, 1)));
  EXPECT_FALSE(IsTaken(BlockRunMode::kPreview, Ymd(1999, 12, 31)));
}

TEST(RuleC28BlockRun, CountsContractsByAccessAndReason) {
  BlockRun run;
  Count({.access = Access::kBlocked, .reason = AccessReason::kTerminationDue}, run);
  Count({.access = Access::kReduced, .reason = AccessReason::kDebt}, run);
  Count({.reason = AccessReason::kReleased}, run);
  Count({.reason = AccessReason::kAwaitsNotice}, run);
  Count({.reason = AccessReason::kContested}, run);
  EXPECT_EQ(run.contracts, 5);
  EXPECT_EQ(run.normal, 3);
  EXPECT_EQ(run.reduced, 1);
  EXPECT_EQ(run.blocked, 1);
  EXPECT_EQ(run.released + run.awaiting_notice + run.contested + run.termination_due, 4);
  CountChange(Access::kNormal, Access::kBlocked, run);
  CountChange(Access::kBlocked, Access::kNormal, run);
  CountChange(Access::kBlocked, Access::kReduced, run);
  EXPECT_EQ(run.tightened, 1);
  EXPECT_EQ(run.relaxed, 2);
}

}  // namespace
}  // namespace vinculo::contract
