#include "services/contract/domain/terms/state_flags.h"

#include "services/contract/domain/contract_dates.h"

namespace vinculo::contract {

StateFlags FlagsOf(Lifecycle lifecycle, Billing billing, const PauseStops& stops) {
  const bool charging = billing == Billing::kCharging;
  switch (lifecycle) {
    case Lifecycle::kDraft:
    case Lifecycle::kAwaitingSignature:
    case Lifecycle::kScheduled:
    case Lifecycle::kEnded:
      return {};
    case Lifecycle::kActive:
      return {.service = true, .charge = charging, .earns_points = true, .counts_as_active = true};
    case Lifecycle::kSuspended:
      return {.service = !stops.service,
              .charge = charging && !stops.charge,
              .earns_points = !stops.points,
              .counts_as_active = true};
  }
  return {};
}

StateFlags FlagsOn(const Contract& contract, absl::Span<const Pause> pauses, Day day) {
  if (!InForceOn(contract, day)) return {};
  for (const Pause& pause : pauses) {
    if (PausedOn(pause, day)) {
      return FlagsOf(Lifecycle::kSuspended, contract.billing, pause.stops);
    }
  }
  return FlagsOf(Lifecycle::kActive, contract.billing, {});
}

bool IsInForce(Lifecycle lifecycle) {
  return FlagsOf(lifecycle, Billing::kCharging, {}).counts_as_active;
}

}  // namespace vinculo::contract
