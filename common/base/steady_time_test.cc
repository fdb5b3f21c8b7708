#include "common/base/steady_time.h"

#include <gtest/gtest.h>

#include "absl/time/clock.h"

namespace vinculo {
namespace {

TEST(SteadyNow, IsAboutTheMachinesTime) {
  EXPECT_LT(absl::AbsDuration(SteadyNow() - absl::Now()), absl::Seconds(5));
}

TEST(SteadyNow, NeverGoesBack) {
  absl::Time last = SteadyNow();
  for (int i = 0; i < 100'000; ++i) {
    const absl::Time now = SteadyNow();
    ASSERT_GE(now, last);
    last = now;
  }
}

}  // namespace
}  // namespace vinculo
