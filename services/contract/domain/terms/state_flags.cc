#include "services/contract/domain/terms/state_flags.h"

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

}  // namespace vinculo::contract
