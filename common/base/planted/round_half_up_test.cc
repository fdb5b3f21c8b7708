// Money compiled with its known bug, half up where the rule says floor: the sum of a split must
// notice it.

#include <gtest/gtest.h>

#include <numeric>

#include "common/base/money.h"

namespace vinculo {
namespace {

TEST(PlantedRoundHalfUp, IsNoticedBySharesThatHaveAnotherSum) {
  const std::vector<Money> shares = Split(Cents(200), 3);
  EXPECT_NE(std::accumulate(shares.begin(), shares.end(), Money{}), Cents(200));
}

}  // namespace
}  // namespace vinculo
