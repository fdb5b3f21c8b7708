#include "services/contract/domain/adjustment/run_steps.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "common/errors/errors.h"
#include "services/contract/domain/adjustment/reasons.h"

namespace vinculo::contract {
namespace {

using State = AdjustmentState;

constexpr AdjustmentStep kSteps[] = {
    {State::kSimulated, State::kNotifying, State::kNotified},
    {State::kNotified, State::kNotifying, State::kNotified},
    {State::kSimulated, State::kApplying, State::kApplied},
    {State::kNotified, State::kApplying, State::kApplied},
    {State::kApplied, State::kApplying, State::kApplied},
    {State::kApplied, State::kUndoing, State::kUndone},
    {State::kUndone, State::kUndoing, State::kUndone},
};

}  // namespace

absl::string_view ToString(AdjustmentState state) {
  switch (state) {
    case State::kSimulating:
      return "SIMULATING";
    case State::kSimulated:
      return "SIMULATED";
    case State::kNotifying:
      return "NOTIFYING";
    case State::kNotified:
      return "NOTIFIED";
    case State::kApplying:
      return "APPLYING";
    case State::kApplied:
      return "APPLIED";
    case State::kUndoing:
      return "UNDOING";
    case State::kUndone:
      return "UNDONE";
  }
  return "UNKNOWN";
}

absl::Span<const AdjustmentStep> AdjustmentSteps() { return kSteps; }

absl::Status CheckStep(AdjustmentState from, AdjustmentState at_work) {
  std::vector<absl::string_view> allowed;
  for (const AdjustmentStep& step : kSteps) {
    if (step.at_work != at_work) continue;
    if (step.from == from) return absl::OkStatus();
    allowed.push_back(ToString(step.from));
  }
  const std::string from_where = absl::StrJoin(allowed, ", ");
  return errors::FailedPrecondition(
      kAdjustmentRunState,
      absl::StrCat("the run is ", ToString(from), "; it must be ", from_where),
      {{"state", std::string(ToString(from))}, {"allowed", from_where}});
}

bool AtWork(AdjustmentState state) { return static_cast<int>(state) % 2 == 1; }

AdjustmentState DoneOf(AdjustmentState at_work) {
  return static_cast<AdjustmentState>(static_cast<int>(at_work) + 1);
}

}  // namespace vinculo::contract
