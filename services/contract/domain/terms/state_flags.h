#pragma once
// C-01. What a contract's state means, in one place: nobody else decides by lifecycle or billing
// whether a client is served, charged, earns points or counts.

#include "absl/types/span.h"
#include "common/base/day.h"
#include "services/contract/domain/contract.h"
#include "services/contract/domain/terms/pause.h"
#include "services/contract/domain/terms/pause_stops.h"

namespace vinculo::contract {

struct StateFlags {
  bool service = false;           // the client may use what it bought, as far as its access goes
  bool charge = false;            // the days count for recurring receivables
  bool earns_points = false;      // what the client does earns points in loyalty programs
  bool counts_as_active = false;  // among the contracts in force; of these reports tell the paused

  bool operator==(const StateFlags&) const = default;
};

// An ACTIVE contract is served and earns; it is charged while its billing says so. A SUSPENDED one
// goes on with what its pause did not stop (`stops` is of the pause that runs). Every other one has
// nothing.
StateFlags FlagsOf(Lifecycle lifecycle, Billing billing, const PauseStops& stops);

// The same as of a day, today or past: from the activation until the day before the end, without
// what stopped in the pause (one of `pauses`, the contract's) that the day lies in. The billing is
// that of today.
StateFlags FlagsOn(const Contract& contract, absl::Span<const Pause> pauses, Day day);

// Whether a contract of that lifecycle counts as active, paused or not.
bool IsInForce(Lifecycle lifecycle);

}  // namespace vinculo::contract
