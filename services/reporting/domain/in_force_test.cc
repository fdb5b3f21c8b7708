#include "services/reporting/domain/in_force.h"

#include <gtest/gtest.h>

#include "services/reporting/domain/testing_portfolio.h"

namespace vinculo::reporting {
namespace {

TEST(InForce, BeginsWithTheActivation) {
  EXPECT_EQ(InForceOf({.stage = Stage::kActive, .activated_on = DayOf(10)}),
            (InForce{DayOf(10), std::nullopt}));
}

TEST(InForce, LastsBeyondTheTermUntilTheContractEnds) {
  EXPECT_EQ(InForceOf({.stage = Stage::kActive, .activated_on = DayOf(10), .ends_on = DayOf(20)}),
            (InForce{DayOf(10), std::nullopt}));
  EXPECT_EQ(
      InForceOf({.stage = Stage::kSuspended, .activated_on = DayOf(10), .ends_on = DayOf(20)}),
      (InForce{DayOf(10), std::nullopt}));
  EXPECT_EQ(InForceOf({.stage = Stage::kEnded, .activated_on = DayOf(10), .ends_on = DayOf(20)}),
            (InForce{DayOf(10), DayOf(20)}));
}

TEST(InForce, IsNeverBeforeTheStart) {
  EXPECT_EQ(InForceOf({.stage = Stage::kNotStarted, .ends_on = DayOf(8)}), InForce{});
}

TEST(InForce, IsNeverOfADraftThatEnded) {
  EXPECT_EQ(InForceOf({.stage = Stage::kEnded, .ends_on = DayOf(9)}), InForce{});
}

TEST(InForce, IsNeverOfAContractThatEndedOnTheDayItBegan) {
  EXPECT_EQ(InForceOf({.stage = Stage::kEnded, .activated_on = DayOf(10), .ends_on = DayOf(10)}),
            InForce{});
  EXPECT_EQ(InForceOf({.stage = Stage::kEnded, .activated_on = DayOf(10), .ends_on = DayOf(11)}),
            (InForce{DayOf(10), DayOf(11)}));
}

TEST(StandingOf, PutsThePauseBeforeTheBlock) {
  EXPECT_EQ(StandingOf({.stage = Stage::kActive}), Standing::kActive);
  EXPECT_EQ(StandingOf({.stage = Stage::kActive, .blocked = true}), Standing::kBlocked);
  EXPECT_EQ(StandingOf({.stage = Stage::kSuspended, .blocked = true}), Standing::kSuspended);
}

}  // namespace
}  // namespace vinculo::reporting
