#include "common/testing/fakes.h"

#include <gtest/gtest.h>

namespace vinculo::testing {
namespace {

TEST(FakeClock, StandsStillUntilItIsMoved) {
  FakeClock clock;
  const absl::Time start = clock.Now();
  EXPECT_EQ(clock.Now(), start);
  clock.Advance(absl::Hours(1));
  EXPECT_EQ(clock.Now(), start + absl::Hours(1));
  clock.Set(absl::UnixEpoch());
  EXPECT_EQ(clock.Now(), absl::UnixEpoch());
}

TEST(SequentialIds, CountInOrder) {
  SequentialIds ids;
  EXPECT_EQ(ids.Next().ToString(), "00000000-0000-7000-8000-000000000001");
  EXPECT_EQ(ids.Next(), SequentialIds::At(2));
  EXPECT_LT(SequentialIds::At(255), SequentialIds::At(256));
}

}  // namespace
}  // namespace vinculo::testing
