#pragma once
// C-22. A yearly price adjustment in bulk: what was asked for, and how far it came. A run that was
// stopped goes on where it stopped.

#include <cstdint>
#include <optional>
#include <string>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "common/base/day.h"
#include "common/base/money.h"
#include "common/base/uuid.h"
#include "services/contract/domain/adjustment/accumulated_index.h"
#include "services/contract/domain/adjustment/effective_day.h"
#include "services/contract/domain/adjustment/rate.h"
#include "services/contract/domain/adjustment/run_steps.h"

namespace vinculo::contract {

inline constexpr char kAdjustmentRuns[] = "adjustmentRuns/";

struct AdjustmentRun {
  Uuid id;
  int64_t version = 1;
  AdjustmentState state = AdjustmentState::kSimulating;

  // What was asked for.
  std::string filter;  // AIP-160 over contracts
  AdjustmentRule rule = AdjustmentRule::kAnniversary;
  Day first_on;  // the window
  Day last_on;
  std::optional<PriceIndex> index;  // absent: a fixed rate
  std::optional<Day> index_last;    // any day of the last of the twelve months
  Rate index_rate;                  // accumulated, or the fixed rate
  std::optional<Rate> floor;
  std::optional<Rate> cap;
  Rate rate;            // what prices are adjusted by: index_rate within floor and cap
  int notice_days = 0;  // the tenant's; a unit may have its own
  std::string reason;
  std::string actor;

  // The step at work.
  Day step_on;          // the business day on which it was asked for
  std::string step_by;  // who asked for it
  Uuid last_contract;   // it went on after this one
  int64_t handled = 0;

  // What came of it, summed up over contracts.
  int64_t contracts = 0;  // looked at by the simulation
  int64_t adjustable = 0;
  int64_t barred = 0;
  int64_t in_loyalty = 0;  // of those adjustable
  Money monthly_before;    // of those adjustable: what they pay a month (MRR)
  Money monthly_after;
  int64_t notified = 0;
  int64_t applied = 0;
  int64_t waiting = 0;  // of the last apply: whose notice is not proven
  int64_t moved = 0;
  int64_t undone = 0;
  int64_t not_undone = 0;  // of the last undo

  absl::Time created_at;
  absl::Time updated_at;
};

// C-22. The run with the step at work, from its first contract on. FAILED_PRECONDITION
// ADJUSTMENT_RUN_STATE.
absl::StatusOr<AdjustmentRun> StepAsked(AdjustmentRun run,
                                        AdjustmentState step,
                                        Day today,
                                        const std::string& actor);

// C-22. The rate within floor and cap.
Rate Bounded(Rate rate, std::optional<Rate> floor, std::optional<Rate> cap);

}  // namespace vinculo::contract
