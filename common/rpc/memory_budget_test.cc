#include "common/rpc/memory_budget.h"

#include <utility>

#include "common/testing/matchers/matchers.h"
#include "gtest/gtest.h"

namespace vinculo::rpc {
namespace {

using ::vinculo::testing::IsError;
using ::vinculo::testing::IsOk;

const auto kRefused = IsError(absl::StatusCode::kResourceExhausted, "SERVER_OVERLOADED");

TEST(MemoryBudget, GivesUpToItsLimitAndNothingBeyond) {
  MemoryBudget budget(100);
  EXPECT_TRUE(budget.Take(100));
  EXPECT_FALSE(budget.Take(1));
  EXPECT_EQ(budget.taken(), 100);
}

TEST(MemoryShare, GivesBackWhatItHasWhenItEnds) {
  MemoryBudget budget(100);
  {
    MemoryShare share;
    EXPECT_THAT(share.Grow(&budget, 60), IsOk());
    EXPECT_THAT(share.Grow(&budget, 41), kRefused);
    EXPECT_THAT(share.Grow(&budget, 40), IsOk());
    EXPECT_EQ(budget.taken(), 100);
  }
  EXPECT_EQ(budget.taken(), 0);
}

TEST(MemoryShare, IsHeldOnceWhenItMoves) {
  MemoryBudget budget(100);
  MemoryShare last;
  {
    MemoryShare first;
    EXPECT_THAT(first.Grow(&budget, 60), IsOk());
    last = std::exchange(first, {});
  }
  EXPECT_EQ(budget.taken(), 60);
  last.Clear();
  EXPECT_EQ(budget.taken(), 0);
}

TEST(MemoryShare, IsEmptyWhenAnotherSizeIsRefused) {
  MemoryBudget budget(100);
  MemoryShare share;
  EXPECT_THAT(share.Set(&budget, 60), IsOk());
  EXPECT_THAT(share.Set(&budget, 80), IsOk());
  EXPECT_THAT(share.Set(&budget, 101), kRefused);
  EXPECT_EQ(budget.taken(), 0);
}

TEST(MemoryShare, CountsWhatIsThereBeyondTheLimit) {
  MemoryBudget budget(100);
  MemoryShare answer;
  answer.Count(&budget, 150);
  MemoryShare request;
  EXPECT_THAT(request.Grow(&budget, 1), kRefused);
  answer.Clear();
  EXPECT_THAT(request.Grow(&budget, 1), IsOk());
}

TEST(MemoryShare, IsGrantedWithoutABudget) {
  MemoryShare share;
  EXPECT_THAT(share.Grow(nullptr, int64_t{1} << 40), IsOk());
}

}  // namespace
}  // namespace vinculo::rpc
