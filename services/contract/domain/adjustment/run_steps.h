#pragma once
// C-22. The steps of an adjustment run: simulated, told to clients, applied, taken back. A step is
// asked for, is at work, and is done; what it left undone is left to the next time it is asked for.

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace vinculo::contract {

// The numbers are those of the API and of the table; odd ones are at work.
enum class AdjustmentState {
  kSimulating = 1,
  kSimulated = 2,
  kNotifying = 3,
  kNotified = 4,
  kApplying = 5,
  kApplied = 6,
  kUndoing = 7,
  kUndone = 8,
};

// As in the API: "SIMULATED".
absl::string_view ToString(AdjustmentState state);

struct AdjustmentStep {
  AdjustmentState from;
  AdjustmentState at_work;
  AdjustmentState done;
};

// Every step from every state that it may be asked for in; simulating has none, it is how a run
// begins.
absl::Span<const AdjustmentStep> AdjustmentSteps();

// FAILED_PRECONDITION ADJUSTMENT_RUN_STATE when the step cannot be asked for in this state.
absl::Status CheckStep(AdjustmentState from, AdjustmentState at_work);

bool AtWork(AdjustmentState state);
// The state after the step at work.
AdjustmentState DoneOf(AdjustmentState at_work);

}  // namespace vinculo::contract
