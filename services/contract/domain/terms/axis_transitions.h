#pragma once
// C-01. The published transitions of the three axes beside the lifecycle (lifecycle_transitions.h):
// access, billing and credit bureau listing move without it and without each other. The service's
// README shows both tables as one, and a test compares.

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "services/contract/domain/contract.h"

namespace vinculo::contract {

struct AxisTransition {
  absl::string_view axis;
  absl::string_view verb;
  absl::string_view from;
  absl::string_view to;
};

inline constexpr AxisTransition kAxisTransitions[] = {
    // A block began, or one was lifted or ran out: access is the strictest that holds.
    {"access", "block", "NORMAL", "REDUCED"},
    {"access", "block", "NORMAL", "BLOCKED"},
    {"access", "block", "REDUCED", "BLOCKED"},
    {"access", "unblock", "BLOCKED", "REDUCED"},
    {"access", "unblock", "BLOCKED", "NORMAL"},
    {"access", "unblock", "REDUCED", "NORMAL"},
    // ChangeBilling.
    {"billing", "stop", "CHARGING", "NOT_CHARGING"},
    {"billing", "resume", "NOT_CHARGING", "CHARGING"},
    // ChangeCreditListing. CDC art. 43 par. 2: nobody is listed without a notice before.
    {"credit_listing", "notify", "NOT_LISTED", "NOTICE_SENT"},
    {"credit_listing", "notify", "NOTICE_SENT", "NOTICE_SENT"},
    {"credit_listing", "list", "NOTICE_SENT", "LISTED"},
    {"credit_listing", "withdraw", "NOTICE_SENT", "NOT_LISTED"},
    {"credit_listing", "unlist", "LISTED", "NOT_LISTED"},
};

// Of one axis' values: FAILED_PRECONDITION CONTRACT_STATE with the axis, its value and those that
// it may move to.
absl::Status CheckMoves(Billing from, Billing to);
absl::Status CheckMoves(CreditListing from, CreditListing to);
// Whether the table has a row from one value to the other.
bool Moves(Access from, Access to);

}  // namespace vinculo::contract
