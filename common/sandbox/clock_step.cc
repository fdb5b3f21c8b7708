#include "common/sandbox/clock_step.h"

#include "absl/strings/str_cat.h"
#include "common/errors/errors.h"

namespace vinculo::sandbox {
namespace {

constexpr char kAhead[] = "ahead";

}  // namespace

absl::Status CheckStep(absl::Duration ahead, absl::Duration wanted) {
  if (wanted < absl::ZeroDuration() || absl::Trunc(wanted, absl::Microseconds(1)) != wanted) {
    return errors::InvalidField(
        kAhead, "DURATION_INVALID", "must be zero or more, in whole microseconds");
  }
  if (wanted > kFurthest) {
    return errors::InvalidField(kAhead, "CLOCK_TOO_FAR", "must be at most 36525 days");
  }
  if (wanted < ahead) {
    return errors::FailedPrecondition(
        "CLOCK_ONLY_FORWARD",
        "the sandbox's clock is further ahead already: it never goes back",
        {{"ahead_seconds", absl::StrCat(absl::ToInt64Seconds(ahead))}});
  }
  if (wanted - ahead > kLongestStep) {
    return errors::FailedPrecondition("CLOCK_STEP_TOO_LONG",
                                      "a clock moves on by at most 731 days at once: take two "
                                      "steps",
                                      {{"longest_days", "731"}});
  }
  return absl::OkStatus();
}

}  // namespace vinculo::sandbox
