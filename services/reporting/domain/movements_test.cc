#include "services/reporting/domain/movements.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "services/reporting/domain/force_periods.h"
#include "services/reporting/domain/testing_portfolio.h"

namespace vinculo::reporting {
namespace {

using ::testing::ElementsAre;

std::vector<Movement> Of(std::vector<ContractLife> lives) { return Movements(lives); }

TEST(Movements, TellANewClientThatStays) {
  EXPECT_THAT(Of({Life(1, 10, std::nullopt)}),
              ElementsAre(Movement{Beginning::kNewClient, Ending::kNone}));
}

TEST(Movements, TellAnEvasion) {
  EXPECT_THAT(Of({Life(1, 10, 20)}),
              ElementsAre(Movement{Beginning::kNewClient, Ending::kEvasion}));
}

TEST(Movements, TellAReturnAfterAGapOfOneDay) {
  EXPECT_THAT(Of({Life(1, 10, 20), Life(2, 21, std::nullopt)}),
              ElementsAre(Movement{Beginning::kNewClient, Ending::kEvasion},
                          Movement{Beginning::kReturn, Ending::kNone}));
}

TEST(Movements, TellNoEvasionWhenAnotherContractBeginsThatDay) {
  EXPECT_THAT(Of({Life(1, 10, 20), Life(2, 20, std::nullopt)}),
              ElementsAre(Movement{Beginning::kNewClient, Ending::kKept},
                          Movement{Beginning::kAddition, Ending::kNone}));
}

TEST(Movements, TellAnExitWhenTheEndIsNoChurn) {
  EXPECT_THAT(Of({Life(1, 10, 20, false)}),
              ElementsAre(Movement{Beginning::kNewClient, Ending::kExit}));
}

TEST(Movements, TellAReentryAfterAnExit) {
  EXPECT_THAT(Of({Life(1, 10, 20, false), Life(2, 30, 40), Life(3, 50, 60)}),
              ElementsAre(Movement{Beginning::kNewClient, Ending::kExit},
                          Movement{Beginning::kReentry, Ending::kEvasion},
                          Movement{Beginning::kReturn, Ending::kEvasion}));
}

TEST(Movements, TellOneEvasionOfAClientWhoseContractsEndTogether) {
  EXPECT_THAT(Of({Life(2, 12, 20), Life(1, 10, 20), Life(3, 10, 20)}),
              ElementsAre(Movement{Beginning::kAddition, Ending::kKept},
                          Movement{Beginning::kNewClient, Ending::kEvasion},
                          Movement{Beginning::kAddition, Ending::kKept}));
}

TEST(Movements, PreferTheEndThatCountsAsChurn) {
  EXPECT_THAT(Of({Life(1, 10, 20, false), Life(2, 12, 20, true)}),
              ElementsAre(Movement{Beginning::kNewClient, Ending::kKept},
                          Movement{Beginning::kAddition, Ending::kEvasion}));
}

TEST(Movements, IgnoreTheChurnFlagOfAContractThatWasNotTheLast) {
  EXPECT_THAT(Of({Life(1, 10, 15), Life(2, 12, 20, false)}),
              ElementsAre(Movement{Beginning::kNewClient, Ending::kKept},
                          Movement{Beginning::kAddition, Ending::kExit}));
}

TEST(Movements, AreNoneOfAContractThatNeverWasInForce) {
  ContractLife draft = Life(1, 0, std::nullopt);
  draft.from.reset();
  EXPECT_THAT(Of({draft, Life(2, 10, 10), Life(3, 11, std::nullopt)}),
              ElementsAre(Movement{}, Movement{}, Movement{Beginning::kNewClient, Ending::kNone}));
}

ContractLife TakenOver(int contract, int from, std::optional<int> until) {
  ContractLife life = Life(contract, from, until);
  life.taken_over = true;
  return life;
}

// C-35: a transfer of ownership is neither churn nor a new client.
TEST(Movements, TellNoNewClientOfATransferOfOwnership) {
  EXPECT_THAT(Of({TakenOver(1, 20, std::nullopt)}),
              ElementsAre(Movement{Beginning::kTakeover, Ending::kNone}));
  EXPECT_THAT(Of({Life(1, 10, 20, false)}),
              ElementsAre(Movement{Beginning::kNewClient, Ending::kExit}))
      << "of the other side";
  EXPECT_THAT(Of({TakenOver(1, 20, 30), Life(2, 40, std::nullopt)}),
              ElementsAre(Movement{Beginning::kTakeover, Ending::kEvasion},
                          Movement{Beginning::kReturn, Ending::kNone}))
      << "from then on a client as any other";
}

TEST(Movements, TellANewClientThatAlsoTookAContractOver) {
  EXPECT_THAT(Of({TakenOver(1, 20, std::nullopt), Life(2, 20, std::nullopt)}),
              ElementsAre(Movement{Beginning::kAddition, Ending::kNone},
                          Movement{Beginning::kNewClient, Ending::kNone}));
  EXPECT_THAT(Of({Life(1, 10, std::nullopt), TakenOver(2, 20, std::nullopt)}),
              ElementsAre(Movement{Beginning::kNewClient, Ending::kNone},
                          Movement{Beginning::kAddition, Ending::kNone}));
}

TEST(Movements, BalanceThePortfolioOnEveryDay) {
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    std::vector<ContractLife> lives = RandomLives(random);
    const std::vector<Movement> movements = Movements(lives);
    const std::vector<ForcePeriod> periods = ForcePeriods(lives);
    int news = 0;
    for (int day = 0; day <= 75; ++day) {
      int present = 0;
      for (const ForcePeriod& period : periods) {
        present += period.from <= DayOf(day) && (!period.until || DayOf(day) < *period.until);
      }
      int balance = 0;
      for (size_t i = 0; i < lives.size(); ++i) {
        const Beginning beginning = movements[i].beginning;
        const Ending ending = movements[i].ending;
        const bool came = beginning == Beginning::kNewClient || beginning == Beginning::kReturn ||
                          beginning == Beginning::kReentry;
        const bool went = ending == Ending::kEvasion || ending == Ending::kExit;
        balance += came && *lives[i].from <= DayOf(day);
        balance -= went && *lives[i].until <= DayOf(day);
        news += beginning == Beginning::kNewClient && *lives[i].from == DayOf(day);
      }
      ASSERT_EQ(balance, present) << "round " << round << " day " << day;
    }
    ASSERT_EQ(news, periods.empty() ? 0 : 1) << "round " << round;

    std::map<Uuid, Movement> by_contract;
    for (size_t i = 0; i < lives.size(); ++i) by_contract[lives[i].contract] = movements[i];
    std::shuffle(lives.begin(), lives.end(), random);
    const std::vector<Movement> shuffled = Movements(lives);
    for (size_t i = 0; i < lives.size(); ++i) {
      ASSERT_EQ(shuffled[i], by_contract[lives[i].contract]) << "round " << round;
    }
  }
}

}  // namespace
}  // namespace vinculo::reporting
