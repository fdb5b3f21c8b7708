#include "common/feed/look_range.h"

#include "gtest/gtest.h"

namespace vinculo::feed {
namespace {

const absl::Time kAll = absl::InfinitePast();
const absl::Time kNothing = absl::InfiniteFuture();

// Seconds of the server's clock and of the machine's.
absl::Time At(double seconds) { return absl::UnixEpoch() + absl::Seconds(seconds); }

class LookRangeTest : public ::testing::Test {
 protected:
  // A look at everything that ended at second 100.
  void LookAtAll(absl::Duration took, absl::Time oldest = kNothing) {
    range_.After({.since = kAll, .at = At(100), .oldest = oldest, .took = took, .ended = At(100)});
  }

  LookRange range_{{.slow = absl::Milliseconds(5), .rest = 20, .overlap = absl::Seconds(1)}};
};

TEST_F(LookRangeTest, BeginsWithEverything) { EXPECT_EQ(range_.Since(At(0)), kAll); }

TEST_F(LookRangeTest, IsEverythingWhileThatIsFast) {
  LookAtAll(absl::Milliseconds(5));
  EXPECT_EQ(range_.Since(At(100)), kAll);
}

TEST_F(LookRangeTest, IsWhatIsNewForTwentyTimesAsLongAsASlowLookTook) {
  LookAtAll(absl::Milliseconds(50));
  EXPECT_EQ(range_.Since(At(100)), At(99));
  EXPECT_EQ(range_.Since(At(100.999)), At(99));
  EXPECT_EQ(range_.Since(At(101)), kAll);
}

TEST_F(LookRangeTest, MovesOnWithEachLook) {
  LookAtAll(absl::Milliseconds(50));
  range_.After({.since = At(99), .at = At(100.5), .oldest = kNothing, .ended = At(100.5)});
  EXPECT_EQ(range_.Since(At(100.5)), At(99.5));
}

TEST_F(LookRangeTest, HoldsWhatWasSeenAndMayNotBeMovedYet) {
  LookAtAll(absl::Milliseconds(50), At(42));
  EXPECT_EQ(range_.Since(At(100)), At(42));
}

TEST_F(LookRangeTest, HasSeenWhatTheLastLookAtEverythingSaw) {
  EXPECT_EQ(range_.seen_until(), kAll);
  LookAtAll(absl::Milliseconds(50));
  range_.After({.since = At(99), .at = At(100.5), .oldest = kNothing, .ended = At(100.5)});
  EXPECT_EQ(range_.seen_until(), At(100));
}

}  // namespace
}  // namespace vinculo::feed
