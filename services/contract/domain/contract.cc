#include "services/contract/domain/contract.h"

namespace vinculo::contract {

absl::string_view ToString(Lifecycle lifecycle) {
  switch (lifecycle) {
    case Lifecycle::kDraft:
      return "DRAFT";
    case Lifecycle::kAwaitingSignature:
      return "AWAITING_SIGNATURE";
    case Lifecycle::kScheduled:
      return "SCHEDULED";
    case Lifecycle::kActive:
      return "ACTIVE";
    case Lifecycle::kSuspended:
      return "SUSPENDED";
    case Lifecycle::kEnded:
      return "ENDED";
  }
  return "UNKNOWN";
}

}  // namespace vinculo::contract
