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

absl::string_view ToString(Access access) {
  switch (access) {
    case Access::kNormal:
      return "NORMAL";
    case Access::kReduced:
      return "REDUCED";
    case Access::kBlocked:
      return "BLOCKED";
  }
  return "UNKNOWN";
}

absl::string_view ToString(Billing billing) {
  switch (billing) {
    case Billing::kCharging:
      return "CHARGING";
    case Billing::kNotCharging:
      return "NOT_CHARGING";
  }
  return "UNKNOWN";
}

absl::string_view ToString(CreditListing listing) {
  switch (listing) {
    case CreditListing::kNotListed:
      return "NOT_LISTED";
    case CreditListing::kNoticeSent:
      return "NOTICE_SENT";
    case CreditListing::kListed:
      return "LISTED";
  }
  return "UNKNOWN";
}

}  // namespace vinculo::contract
