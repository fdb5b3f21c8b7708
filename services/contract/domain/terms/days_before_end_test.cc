// Days that are not charged (C-01) of a contract that has ended (C-29).
#include "services/contract/domain/terms/days_before_end.h"

#include "gtest/gtest.h"
#include "services/contract/domain/receivables/uncharged_days.h"

namespace vinculo::contract {
namespace {

constexpr Day kEnd{std::chrono::year(2026) / 11 / 22};

Contract Ended() {
  Contract contract;
  contract.lifecycle = Lifecycle::kEnded;
  contract.ends_on = kEnd;
  return contract;
}

using Days = std::vector<DaySpan>;

TEST(RuleC01DaysBeforeEnd, AreAllUntilTheLastDayOfUse) {
  EXPECT_EQ(DaysBeforeEnd({{kEnd - 9, kForever}}, Ended()), (Days{{kEnd - 9, kEnd - 1}}));
  EXPECT_EQ(DaysBeforeEnd({{kEnd - 9, kEnd - 1}}, Ended()), (Days{{kEnd - 9, kEnd - 1}}));
  EXPECT_EQ(DaysBeforeEnd({{kEnd - 1, kEnd}}, Ended()), (Days{{kEnd - 1, kEnd - 1}}));
  EXPECT_EQ(DaysBeforeEnd({{kEnd, kForever}}, Ended()), Days());
}

TEST(RuleC01DaysBeforeEnd, AreAllOfAContractInForce) {
  Contract contract = Ended();
  contract.lifecycle = Lifecycle::kActive;
  EXPECT_EQ(DaysBeforeEnd({{kEnd, kForever}}, contract), (Days{{kEnd, kForever}}));
}

// Imported without a day.
TEST(RuleC01DaysBeforeEnd, AreAllOfOneThatEndedOnNoKnownDay) {
  Contract contract = Ended();
  contract.ends_on.reset();
  EXPECT_EQ(DaysBeforeEnd({{kEnd, kForever}}, contract), (Days{{kEnd, kForever}}));
}

}  // namespace
}  // namespace vinculo::contract
