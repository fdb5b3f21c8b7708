#include "services/contract/domain/adjustment/run_steps.h"

#include "common/testing/matchers/matchers.h"
#include "gtest/gtest.h"
#include "services/contract/domain/adjustment/adjustment_run.h"
#include "services/contract/domain/adjustment/reasons.h"

namespace vinculo::contract {
namespace {

using State = AdjustmentState;
using testing::IsError;
using testing::IsOk;

bool InTable(State from, State at_work) {
  for (const AdjustmentStep& step : AdjustmentSteps()) {
    if (step.from == from && step.at_work == at_work) return true;
  }
  return false;
}

TEST(RuleC22RunSteps, StartFromTheStatesOfTheTableAlone) {
  for (int from = 1; from <= 8; ++from) {
    for (const State step : {State::kNotifying, State::kApplying, State::kUndoing}) {
      const absl::Status status = CheckStep(static_cast<State>(from), step);
      if (InTable(static_cast<State>(from), step)) {
        EXPECT_THAT(status, IsOk());
      } else {
        EXPECT_THAT(status, IsError(absl::StatusCode::kFailedPrecondition, kAdjustmentRunState));
      }
    }
  }
}

TEST(RuleC22RunSteps, AreAtWorkBetweenTheirStates) {
  for (const AdjustmentStep& step : AdjustmentSteps()) {
    EXPECT_TRUE(AtWork(step.at_work));
    EXPECT_FALSE(AtWork(step.from));
    EXPECT_EQ(DoneOf(step.at_work), step.done);
  }
  EXPECT_EQ(DoneOf(State::kSimulating), State::kSimulated);
}

TEST(RuleC22RunSteps, BeginWithTheFirstContract) {
  AdjustmentRun run{.state = State::kApplied, .handled = 7, .applied = 5, .waiting = 2};
  run.last_contract = *Uuid::Parse("00000000-0000-7000-8000-000000000001");
  const absl::StatusOr<AdjustmentRun> again = StepAsked(run, State::kApplying, Day(), "ana");
  ASSERT_THAT(again, IsOk());
  EXPECT_TRUE(again->last_contract.nil());
  EXPECT_EQ(again->handled, 0);
  EXPECT_EQ(again->waiting, 0);
  EXPECT_EQ(again->applied, 5) << "what was applied before stays counted";
  EXPECT_EQ(again->step_by, "ana");
}

}  // namespace
}  // namespace vinculo::contract
