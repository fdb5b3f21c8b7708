#include "common/base/tenant_clock.h"

#include <gtest/gtest.h>

namespace vinculo {
namespace {

class StoppedClock final : public Clock {
 public:
  absl::Time Now() const override { return absl::FromUnixSeconds(1'767'225'600); }
};

class TenantClockTest : public ::testing::Test {
 protected:
  const Uuid sandbox_ = *Uuid::Parse("00000000-0000-7000-8000-00000000000a");
  const Uuid shop_ = *Uuid::Parse("00000000-0000-7000-8000-00000000000b");
  StoppedClock machine_;
  TenantClock clock_{machine_};
};

TEST_F(TenantClockTest, GoesWithTheMachineUntilTold) {
  EXPECT_EQ(clock_.Ahead(sandbox_), absl::ZeroDuration());
  EXPECT_EQ(clock_.NowOf(sandbox_), machine_.Now());
}

// a sandbox's time is its own; nobody else's moves, nor what belongs to no tenant.
TEST_F(TenantClockTest, MovesOneTenantAlone) {
  clock_.Raise(sandbox_, absl::Hours(24 * 31));
  EXPECT_EQ(clock_.NowOf(sandbox_), machine_.Now() + absl::Hours(24 * 31));
  EXPECT_EQ(clock_.NowOf(shop_), machine_.Now());
  EXPECT_EQ(clock_.Now(), machine_.Now());
}

TEST_F(TenantClockTest, NeverGoesBack) {
  clock_.Raise(sandbox_, absl::Hours(48));
  clock_.Raise(sandbox_, absl::Hours(24));
  EXPECT_EQ(clock_.Ahead(sandbox_), absl::Hours(48));
  clock_.Raise(shop_, -absl::Hours(1));
  EXPECT_EQ(clock_.Ahead(shop_), absl::ZeroDuration());
}

}  // namespace
}  // namespace vinculo
