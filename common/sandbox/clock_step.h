#pragma once
// How far a sandbox's clock may be moved on.

#include "absl/status/status.h"
#include "absl/time/time.h"

namespace vinculo::sandbox {

// The bounds of AdvanceSandboxClock.
inline constexpr absl::Duration kLongestStep = absl::Hours(24 * 731);
inline constexpr absl::Duration kFurthest = absl::Hours(24 * 36'525);

// Whether a clock that is `ahead` may be `wanted` ahead: never back, not too far at once.
// FAILED_PRECONDITION CLOCK_ONLY_FORWARD, CLOCK_STEP_TOO_LONG; INVALID_ARGUMENT INVALID_FIELDS
// (DURATION_INVALID, CLOCK_TOO_FAR).
absl::Status CheckStep(absl::Duration ahead, absl::Duration wanted);

}  // namespace vinculo::sandbox
