#include "services/reporting/domain/force_periods.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "services/reporting/domain/testing_portfolio.h"

namespace vinculo::reporting {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr Standing kActive = Standing::kActive;
constexpr Standing kSuspended = Standing::kSuspended;
constexpr Standing kBlocked = Standing::kBlocked;

ForcePeriod Period(int from, std::optional<int> until, Standing standing = kActive) {
  ForcePeriod period{DayOf(from), std::nullopt, standing};
  if (until.has_value()) period.until = DayOf(*until);
  return period;
}

ContractLife With(ContractLife life, StandingTimeline standings) {
  life.standings = std::move(standings);
  return life;
}

std::vector<ForcePeriod> Of(std::vector<ContractLife> lives) { return ForcePeriods(lives); }

TEST(ForcePeriods, AreTheContractsOwnForOne) {
  EXPECT_THAT(Of({Life(1, 10, 20)}), ElementsAre(Period(10, 20)));
  EXPECT_THAT(Of({Life(1, 10, std::nullopt)}), ElementsAre(Period(10, std::nullopt)));
}

TEST(ForcePeriods, AreNoneWithoutADayInForce) {
  ContractLife draft = Life(1, 0, std::nullopt);
  draft.from.reset();
  EXPECT_THAT(Of({draft}), IsEmpty());
  EXPECT_THAT(Of({Life(1, 10, 10)}), IsEmpty());
  EXPECT_THAT(Of({Life(1, 10, 9)}), IsEmpty());
  EXPECT_THAT(Of({Life(1, 10, 11)}), ElementsAre(Period(10, 11)));
}

TEST(ForcePeriods, JoinContractsThatOverlapOrTouch) {
  EXPECT_THAT(Of({Life(1, 10, 20), Life(2, 15, 30)}), ElementsAre(Period(10, 30)));
  EXPECT_THAT(Of({Life(1, 10, 20), Life(2, 20, 30)}), ElementsAre(Period(10, 30)));
  EXPECT_THAT(Of({Life(1, 10, 40), Life(2, 20, 30)}), ElementsAre(Period(10, 40)));
}

TEST(ForcePeriods, KeepAGapOfOneDay) {
  EXPECT_THAT(Of({Life(1, 10, 20), Life(2, 21, 30)}), ElementsAre(Period(10, 20), Period(21, 30)));
}

TEST(ForcePeriods, StandAsTheForemostContract) {
  const ContractLife blocked = With(Life(1, 10, 40), {{DayOf(10), kBlocked}});
  const ContractLife suspended = With(Life(2, 15, 35), {{DayOf(15), kSuspended}});
  const ContractLife active = Life(3, 20, 30);
  EXPECT_THAT(Of({blocked, suspended, active}),
              ElementsAre(Period(10, 15, kBlocked),
                          Period(15, 20, kSuspended),
                          Period(20, 30, kActive),
                          Period(30, 35, kSuspended),
                          Period(35, 40, kBlocked)));
}

TEST(ForcePeriods, FollowTheChangesOfStanding) {
  const ContractLife life =
      With(Life(1, 10, 40), {{DayOf(20), kBlocked}, {DayOf(25), kActive}, {DayOf(39), kSuspended}});
  EXPECT_THAT(
      Of({life}),
      ElementsAre(
          Period(10, 20), Period(20, 25, kBlocked), Period(25, 39), Period(39, 40, kSuspended)));
}

TEST(ForcePeriods, IgnoreChangesOutsideTheContract) {
  EXPECT_THAT(Of({With(Life(1, 10, 20), {{DayOf(5), kBlocked}, {DayOf(8), kSuspended}})}),
              ElementsAre(Period(10, 20, kSuspended)));
  EXPECT_THAT(Of({With(Life(1, 10, 20), {{DayOf(20), kBlocked}})}), ElementsAre(Period(10, 20)));
  EXPECT_THAT(Of({With(Life(1, 10, 20), {{DayOf(19), kBlocked}})}),
              ElementsAre(Period(10, 19), Period(19, 20, kBlocked)));
}

// What the definition says, day by day.
std::optional<Standing> StandingOn(const std::vector<ContractLife>& lives, Day day) {
  std::optional<Standing> foremost;
  for (const ContractLife& life : lives) {
    if (!life.from.has_value() || day < *life.from) continue;
    if (life.until.has_value() && day >= *life.until) continue;
    Standing standing = Standing::kActive;
    for (const StandingChange& change : life.standings) {
      if (change.since <= day) standing = change.standing;
    }
    if (!foremost.has_value() || standing < *foremost) foremost = standing;
  }
  return foremost;
}

TEST(ForcePeriods, AgreeWithEveryDayOfRandomPortfolios) {
  std::mt19937 random(20200201);
  for (int round = 0; round < 3000; ++round) {
    std::vector<ContractLife> lives = RandomLives(random);
    const std::vector<ForcePeriod> periods = ForcePeriods(lives);
    for (int day = -1; day <= 75; ++day) {
      std::optional<Standing> told;
      for (const ForcePeriod& period : periods) {
        const bool begun = period.from <= DayOf(day);
        const bool over = period.until.has_value() && *period.until <= DayOf(day);
        if (begun && !over) told = period.standing;
      }
      ASSERT_EQ(told, StandingOn(lives, DayOf(day))) << "round " << round << " day " << day;
    }
    std::shuffle(lives.begin(), lives.end(), random);
    ASSERT_EQ(ForcePeriods(lives), periods) << "round " << round;
  }
}

}  // namespace
}  // namespace vinculo::reporting
