#include "services/contract/domain/monitoring/block_decision.h"

#include "gtest/gtest.h"
#include "services/contract/domain/monitoring/testing_debt.h"

namespace vinculo::contract {
namespace {

constexpr Day kToday = Ymd(2026, 10, 27);

class BlockDecisionTest : public ::testing::Test {
 protected:
  BlockDecisionTest() {
    contract_.id = BillId(100);
    contract_.lifecycle = Lifecycle::kActive;
    contract_.version = 4;
  }
  static AccessState State(Access access) {
    AccessState state{.access = access, .reason = AccessReason::kDebt};
    if (access == Access::kNormal) return AccessState{};
    state.since = kToday - 1;
    state.bill = BillId(1);
    state.policy = DebtPolicyCode::kTelecom;
    state.policy_version = 2;
    return state;
  }
  static AccessBlock Block(BlockSource source, Access level, Day since = kToday - 5) {
    return {.id = BillId(static_cast<uint64_t>(level)),
            .source = source,
            .level = level,
            .since = since};
  }
  std::optional<BlockDecision> Decide(const AccessState& state,
                                      MayTighten may_tighten = MayTighten::kYes) const {
    return DecideBlocks(contract_, open_, state, may_tighten, kToday, absl::UnixEpoch());
  }

  Contract contract_;
  std::vector<AccessBlock> open_;
};

using RuleC28BlockDecision = BlockDecisionTest;

TEST_F(RuleC28BlockDecision, MakesABlockWithTheCauseAndItsFirstDay) {
  const std::optional<BlockDecision> decision = Decide(State(Access::kBlocked));
  ASSERT_TRUE(decision.has_value());
  EXPECT_EQ(decision->contract.access, Access::kBlocked);
  EXPECT_EQ(decision->made->source, BlockSource::kDebt);
  EXPECT_EQ(decision->made->lifter, BlockLifter::kSystem);
  EXPECT_EQ(decision->made->since, kToday - 1);
  EXPECT_TRUE(decision->made->reason.starts_with("TELECOM 2: receivables/"));
  EXPECT_EQ(Decide(State(Access::kBlocked))->made->id, decision->made->id) << "the same again";
}

TEST_F(RuleC28BlockDecision, ChangesNothingWhereTheBlockStands) {
  open_ = {Block(BlockSource::kDebt, Access::kBlocked)};
  EXPECT_FALSE(Decide(State(Access::kBlocked)).has_value());
  open_ = {};
  EXPECT_FALSE(Decide(State(Access::kNormal)).has_value());
}

TEST_F(RuleC28BlockDecision, ReplacesAReductionByABlock) {
  open_ = {Block(BlockSource::kDebt, Access::kReduced)};
  const std::optional<BlockDecision> decision = Decide(State(Access::kBlocked));
  ASSERT_EQ(decision->lifted.size(), 1u);
  EXPECT_EQ(decision->lifted[0].ended_on, kToday);
  EXPECT_EQ(decision->made->level, Access::kBlocked);
}

TEST_F(RuleC28BlockDecision, LeavesBlocksOfOtherSources) {
  open_ = {Block(BlockSource::kDebt, Access::kBlocked),
           Block(BlockSource::kFraud, Access::kReduced)};
  const std::optional<BlockDecision> decision = Decide(State(Access::kNormal));
  EXPECT_EQ(decision->lifted.size(), 1u);
  EXPECT_EQ(decision->contract.access, Access::kReduced);
}

TEST_F(RuleC28BlockDecision, OnlyARunTightens) {
  EXPECT_FALSE(Decide(State(Access::kBlocked), MayTighten::kNo).has_value());
  open_ = {Block(BlockSource::kDebt, Access::kBlocked)};
  EXPECT_TRUE(Decide(State(Access::kNormal), MayTighten::kNo).has_value());
}

TEST_F(RuleC28BlockDecision, AnEarlierDayThanTheBlocksDecidesNothing) {
  open_ = {Block(BlockSource::kDebt, Access::kBlocked, kToday + 1)};
  EXPECT_FALSE(Decide(State(Access::kNormal)).has_value());
  open_[0].since = kToday;
  EXPECT_TRUE(Decide(State(Access::kNormal)).has_value());
}

TEST_F(RuleC28BlockDecision, WhatHasEndedIsLeftAlone) {
  contract_.lifecycle = Lifecycle::kEnded;
  EXPECT_FALSE(Decide(State(Access::kBlocked)).has_value());
}

}  // namespace
}  // namespace vinculo::contract
