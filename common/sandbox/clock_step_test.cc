#include "common/sandbox/clock_step.h"

#include <gtest/gtest.h>

#include "common/testing/matchers/matchers.h"

namespace vinculo::sandbox {
namespace {

using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

constexpr absl::Duration kDay = absl::Hours(24);
constexpr absl::Duration kTick = absl::Microseconds(1);

//
TEST(ClockStep, GoesForwardOrStandsStill) {
  EXPECT_THAT(CheckStep(absl::ZeroDuration(), absl::ZeroDuration()), IsOk());
  EXPECT_THAT(CheckStep(kDay, kDay), IsOk());
  EXPECT_THAT(CheckStep(kDay, kDay + kTick), IsOk());
  EXPECT_THAT(CheckStep(kDay, kDay - kTick),
              IsError(absl::StatusCode::kFailedPrecondition, "CLOCK_ONLY_FORWARD"));
}

TEST(ClockStep, IsAtMostTwoYearsLong) {
  EXPECT_THAT(CheckStep(absl::ZeroDuration(), kLongestStep), IsOk());
  EXPECT_THAT(CheckStep(kDay, kDay + kLongestStep), IsOk());
  EXPECT_THAT(CheckStep(kDay, kDay + kLongestStep + kTick),
              IsError(absl::StatusCode::kFailedPrecondition, "CLOCK_STEP_TOO_LONG"));
}

TEST(ClockStep, LeadsNoFurtherThanAHundredYears) {
  EXPECT_THAT(CheckStep(kFurthest - kDay, kFurthest), IsOk());
  EXPECT_THAT(CheckStep(kFurthest - kDay, kFurthest + kTick),
              HasViolation("ahead", "CLOCK_TOO_FAR"));
}

TEST(ClockStep, IsAWholeNumberOfMicroseconds) {
  EXPECT_THAT(CheckStep(absl::ZeroDuration(), kTick), IsOk());
  EXPECT_THAT(CheckStep(absl::ZeroDuration(), kTick + absl::Nanoseconds(1)),
              HasViolation("ahead", "DURATION_INVALID"));
  EXPECT_THAT(CheckStep(absl::ZeroDuration(), -kTick), HasViolation("ahead", "DURATION_INVALID"));
}

}  // namespace
}  // namespace vinculo::sandbox
