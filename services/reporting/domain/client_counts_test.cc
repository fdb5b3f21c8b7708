#include "services/reporting/domain/client_counts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "services/reporting/domain/testing_portfolio.h"

namespace vinculo::reporting {
namespace {

using ::testing::ElementsAre;
using ::testing::Pair;

const ClientSplit kCentro{.unit = "Centro"};

TEST(ClientCounts, RiseAndFallWithThePeriods) {
  ClientCounts counts;
  counts.Add(kCentro,
             std::vector<ForcePeriod>{{DayOf(10), DayOf(20), Standing::kActive},
                                      {DayOf(20), std::nullopt, Standing::kBlocked}});
  EXPECT_THAT(counts.changes(),
              ElementsAre(Pair(ClientCounts::Key{DayOf(10), kCentro}, StandingCounts{1, 0, 0}),
                          Pair(ClientCounts::Key{DayOf(20), kCentro}, StandingCounts{-1, 0, 1})));
}

TEST(ClientCounts, MoveAClientToAnotherSplit) {
  const ClientSplit norte{.unit = "Norte"};
  const std::vector<ForcePeriod> periods = {{DayOf(10), std::nullopt, Standing::kActive}};
  ClientCounts counts;
  counts.Remove(kCentro, periods);
  counts.Add(norte, periods);
  EXPECT_THAT(counts.changes(),
              ElementsAre(Pair(ClientCounts::Key{DayOf(10), kCentro}, StandingCounts{-1, 0, 0}),
                          Pair(ClientCounts::Key{DayOf(10), norte}, StandingCounts{1, 0, 0})));
}

TEST(ClientCounts, CancelOutToZero) {
  const std::vector<ForcePeriod> periods = {{DayOf(10), DayOf(20), Standing::kSuspended}};
  ClientCounts counts;
  counts.Add(kCentro, periods);
  counts.Remove(kCentro, periods);
  for (const auto& [key, change] : counts.changes()) {
    EXPECT_EQ(change, (StandingCounts{0, 0, 0})) << key.day.ToString();
  }
}

}  // namespace
}  // namespace vinculo::reporting
