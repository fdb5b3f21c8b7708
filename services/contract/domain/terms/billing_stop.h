#pragma once
// C-01, C-40. Days with billing switched off: nothing is charged of them, and whatever the contract
// was used before is. The day on which it is switched off is the first of them, the day before it
// is switched on again the last.

#include <optional>
#include <vector>

#include "absl/types/span.h"
#include "common/base/day.h"
#include "common/base/uuid.h"
#include "services/contract/domain/terms/pause.h"

namespace vinculo::contract {

struct BillingStop {
  Uuid contract;
  Day from;
  // Absent: it is off still. The day before `from`: it was switched on again on the same day.
  std::optional<Day> until;

  bool operator==(const BillingStop&) const = default;
};

// Switched on again on the day.
BillingStop EndedOn(BillingStop stop, Day day);

// The one that has not ended; null: billing is on.
const BillingStop* OpenStop(absl::Span<const BillingStop> stops);

// The days on which nothing is charged, for whichever reason (uncharged_days.h).
std::vector<DaySpan> UnchargedDays(absl::Span<const Pause> pauses,
                                   absl::Span<const BillingStop> stops);

}  // namespace vinculo::contract
