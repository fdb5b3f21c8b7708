#include "services/contract/domain/terms/access_block.h"

#include "common/testing/matchers/matchers.h"
#include "services/contract/domain/reasons.h"
#include "services/contract/domain/terms/reasons.h"

namespace vinculo::contract {
namespace {

using absl::StatusCode;
using testing::HasViolation;
using testing::IsError;

constexpr Day kToday{std::chrono::year(2026) / std::chrono::November / 22};

AccessBlock Block(Access level, std::optional<Day> until = std::nullopt) {
  return {.level = level, .reason = "Boleto em aberto", .since = kToday, .until = until};
}

TEST(RuleC01AccessBlock, HoldsFromItsFirstDayUntilItsLast) {
  const AccessBlock block = Block(Access::kBlocked, kToday + 5);
  EXPECT_FALSE(HoldsOn(block, kToday - 1));
  EXPECT_TRUE(HoldsOn(block, kToday));
  EXPECT_TRUE(HoldsOn(block, kToday + 5));
  EXPECT_FALSE(HoldsOn(block, kToday + 6));
}

TEST(RuleC01AccessBlock, LeavesTheStrictestOfSeveral) {
  std::vector<AccessBlock> blocks;
  EXPECT_EQ(AccessOn(blocks, kToday), Access::kNormal);
  blocks.push_back(Block(Access::kReduced));
  EXPECT_EQ(AccessOn(blocks, kToday), Access::kReduced);
  blocks.push_back(Block(Access::kBlocked, kToday + 5));
  EXPECT_EQ(AccessOn(blocks, kToday), Access::kBlocked);
  EXPECT_EQ(AccessOn(blocks, kToday + 6), Access::kReduced) << "the other one ran out";
}

TEST(RuleC01AccessBlock, LiftedLeavesTheOthers) {
  std::vector<AccessBlock> blocks{Block(Access::kReduced), Block(Access::kBlocked)};
  blocks[1] = *Lifted(blocks[1], {.reason = "Pagou", .actor = "ana"}, kToday + 2);
  EXPECT_EQ(AccessOn(blocks, kToday + 1), Access::kBlocked);
  EXPECT_EQ(AccessOn(blocks, kToday + 2), Access::kReduced);
  EXPECT_EQ(blocks[1].lifted_by, "ana");
}

TEST(RuleC01AccessBlock, IsLiftedOnceAndNotAfterItRanOut) {
  const BlockLift lift{.reason = "Pagou"};
  const AccessBlock lifted = *Lifted(Block(Access::kBlocked), lift, kToday);
  EXPECT_THAT(Lifted(lifted, lift, kToday),
              IsError(StatusCode::kFailedPrecondition, kBlockNotOpen));
  const AccessBlock bounded = Block(Access::kBlocked, kToday + 5);
  EXPECT_TRUE(Lifted(bounded, lift, kToday + 5).ok());
  EXPECT_THAT(Lifted(bounded, lift, kToday + 6),
              IsError(StatusCode::kFailedPrecondition, kBlockNotOpen));
  EXPECT_THAT(Lifted(Block(Access::kBlocked), {}, kToday), HasViolation("reason", kTextRequired));
}

TEST(RuleC01AccessBlock, OfASupervisorNeedsMoreToBeLifted) {
  for (const BlockLifter lifter : {BlockLifter::kSupervisor, BlockLifter::kSystem}) {
    AccessBlock block = Block(Access::kBlocked);
    block.lifter = lifter;
    EXPECT_THAT(Lifted(block, {.reason = "x"}, kToday),
                IsError(StatusCode::kPermissionDenied, kBlockLiftForbidden));
    EXPECT_TRUE(Lifted(block, {.reason = "x", .may_lift_protected = true}, kToday).ok());
  }
}

TEST(RuleC01AccessBlock, RunsOutTheDayAfterItsLastHoweverLateTheCycleRuns) {
  const AccessBlock block = Block(Access::kBlocked, kToday + 5);
  EXPECT_EQ(RanOut(block, kToday + 5), std::nullopt);
  EXPECT_EQ(RanOut(block, kToday + 6)->ended_on, kToday + 6);
  EXPECT_EQ(RanOut(block, kToday + 60)->ended_on, kToday + 6);
  EXPECT_EQ(RanOut(Block(Access::kBlocked), kToday + 60), std::nullopt);
}

TEST(RuleC01AccessBlock, TellsEveryBadField) {
  AccessBlock block = Block(Access::kNormal, kToday - 2);
  block.since = kToday - 1;
  block.reason.clear();
  errors::FieldViolations violations;
  CheckAccessBlock(block, kToday, &violations);
  const absl::Status status = violations.ToStatus();
  EXPECT_THAT(status, HasViolation("level", kBlockLevelInvalid));
  EXPECT_THAT(status, HasViolation("reason", kTextRequired));
  EXPECT_THAT(status, HasViolation("since_date", kDateInvalid));
  EXPECT_THAT(status, HasViolation("until_date", kPeriodReversed));
}

TEST(RuleC01AccessBlock, IsNotPutOnAContractThatHasEnded) {
  Contract contract{.lifecycle = Lifecycle::kEnded};
  EXPECT_THAT(WithNewBlock(contract, {}, kToday),
              IsError(StatusCode::kFailedPrecondition, kContractState));
  contract.lifecycle = Lifecycle::kSuspended;
  const std::vector<AccessBlock> blocks{Block(Access::kReduced)};
  EXPECT_EQ(WithNewBlock(contract, blocks, kToday)->access, Access::kReduced);
}

}  // namespace
}  // namespace vinculo::contract
