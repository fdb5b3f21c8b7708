#include "services/contract/domain/adjustment/adjustment_run.h"

#include <algorithm>

#include "common/base/status_macros.h"

namespace vinculo::contract {

absl::StatusOr<AdjustmentRun> StepAsked(AdjustmentRun run,
                                        AdjustmentState step,
                                        Day today,
                                        const std::string& actor) {
  RETURN_IF_ERROR(CheckStep(run.state, step));
  run.state = step;
  run.step_on = today;
  run.step_by = actor;
  run.last_contract = Uuid();
  run.handled = 0;
  if (step == AdjustmentState::kApplying) run.waiting = 0;
  if (step == AdjustmentState::kUndoing) run.not_undone = 0;
  return run;
}

Rate Bounded(Rate rate, std::optional<Rate> floor, std::optional<Rate> cap) {
  if (floor) rate = std::max(rate, *floor);
  if (cap) rate = std::min(rate, *cap);
  return rate;
}

}  // namespace vinculo::contract
