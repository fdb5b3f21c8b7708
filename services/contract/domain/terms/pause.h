#pragma once
// C-30. Pauses of a contract: how many, how long, what stops meanwhile, and which dates move.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "absl/types/span.h"
#include "common/base/day.h"
#include "common/base/uuid.h"
#include "common/parameters/effective.h"
#include "services/contract/domain/contract.h"
#include "services/contract/domain/receivables/pro_rata.h"
#include "services/contract/domain/terms/pause_stops.h"

namespace vinculo::contract {

// The numbers are those of the API and of the table.
enum class PauseState { kPlanned = 1, kRunning = 2, kOver = 3, kCancelled = 4 };

// Which of the contract's dates the pause moved when it began.
struct MovedDates {
  bool end = false;
  bool expiration = false;

  bool operator==(const MovedDates&) const = default;
};

struct Pause {
  Uuid id;
  int64_t version = 1;
  Uuid contract;
  Uuid client;  // the contract's
  PauseState state = PauseState::kPlanned;
  Day from;   // first day paused
  Day until;  // last day paused; the day before `from`: resumed on its first day
  PauseStops stops;
  MovedDates moved;  // none before it begins
  std::string reason;
  absl::Time created_at;
  absl::Time updated_at;
};

// 0 or more; both days count.
int DaysOf(const Pause& pause);
// Whether the contract is, was or will be paused on the day; never of a cancelled one.
bool PausedOn(const Pause& pause, Day day);

// What the tenant allows. Anatel's RGC (Res. 765/2023) gives the defaults: once in 12 months, 30 to
// 120 days.
struct PausePolicy {
  int pauses_per_year = 1;
  int days_per_year = 120;
  int days_min = 30;
  int days_max = 120;
  int notice_days = 0;
  PauseStops stops;
};
PausePolicy PausePolicyOf(const parameters::Values& values);

// How far a pause would use up what may be used in any 12 months.
struct PauseQuota {
  int pauses = 0;  // the most that begin within a year, this one among them
  int days = 0;    // the most days within 12 months
};
PauseQuota QuotaWith(const Pause& pause, absl::Span<const Pause> others);

// Refuses what the policy does not allow: violations of PERIOD_REVERSED, PAUSE_NOTICE_TOO_SHORT,
// PAUSE_TOO_SHORT, PAUSE_TOO_LONG; then CONTRACT_STATE (only an ACTIVE contract is paused),
// PAUSE_AFTER_END, PAUSE_OVERLAPS, PAUSE_QUOTA_USED. Two pauses are within a year when the second
// begins before the day of the first a year later (Codigo Civil art. 132).
absl::Status CheckPause(const Contract& contract,
                        const Pause& pause,
                        absl::Span<const Pause> others,
                        const PausePolicy& policy,
                        Day today);

// A contract and its pause as they stand.
struct PauseStep {
  Contract contract;
  Pause pause;
};

// The pause begun: SUSPENDED until the day after it. The end of the term moves by its days when the
// service stops, the end of the loyalty term when its clock does: each only where it had not run
// out before the pause's first day (C-07, C-23: what is over stays over).
PauseStep Begun(Contract contract, Pause pause);

// On its day, a planned pause: begun; cancelled where the contract is not ACTIVE any more. Absent
// before its day and for one that is not planned.
std::optional<PauseStep> BegunOn(Contract contract, Pause pause, Day business_date);

// The running pause shortened: `resumes_on` is the first day of use again, today or later. The
// dates that it moved come back by the days that are not paused, and so does a loyalty term that a
// renewal counted from one of them meanwhile. PAUSE_NOT_RUNNING, RESUME_DATE_INVALID.
absl::StatusOr<PauseStep> Resumed(Contract contract, Pause pause, Day resumes_on, Day today);

// C-40. The days that the charge left out because of the pause and that are not paused after all;
// absent: none. `now` is the pause resumed or cancelled.
std::optional<DaySpan> DaysGivenBack(const Pause& before, const Pause& now);

// The days of these pauses on which nothing is charged, in their order.
std::vector<DaySpan> UnchargedDays(absl::Span<const Pause> pauses);

// A running pause whose last day is past: over, and the contract ACTIVE again. Of a contract that
// ended meanwhile the pause alone is over. Absent for every other.
std::optional<PauseStep> OverOn(Contract contract, Pause pause, Day business_date);

// A planned pause that is not to be. PAUSE_NOT_PLANNED.
absl::StatusOr<Pause> Cancelled(Pause pause);

}  // namespace vinculo::contract
