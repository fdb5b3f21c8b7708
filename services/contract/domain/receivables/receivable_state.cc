#include "services/contract/domain/receivables/receivable_state.h"

#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "common/errors/errors.h"
#include "services/contract/domain/receivables/reasons.h"

namespace vinculo::contract {

absl::string_view ToString(ReceivableState state) {
  switch (state) {
    case ReceivableState::kScheduled:
      return "SCHEDULED";
    case ReceivableState::kIssued:
      return "ISSUED";
    case ReceivableState::kOverdue:
      return "OVERDUE";
    case ReceivableState::kPartlyPaid:
      return "PARTLY_PAID";
    case ReceivableState::kPaid:
      return "PAID";
    case ReceivableState::kCancelled:
      return "CANCELLED";
    case ReceivableState::kDeleted:
      return "DELETED";
  }
  return "UNKNOWN";
}

absl::string_view ToString(ReceivableVerb verb) {
  switch (verb) {
    case ReceivableVerb::kIssue:
      return "issue";
    case ReceivableVerb::kPay:
      return "pay";
    case ReceivableVerb::kFallDue:
      return "fall due";
    case ReceivableVerb::kReverse:
      return "reverse";
    case ReceivableVerb::kCancel:
      return "cancel";
    case ReceivableVerb::kDelete:
      return "delete";
  }
  return "unknown";
}

ReceivableState StateOn(const ReceivableFacts& facts, Day day) {
  if (day < facts.issues_on) return ReceivableState::kScheduled;
  if (facts.open == Money()) return ReceivableState::kPaid;
  if (day >= facts.overdue_from_on) return ReceivableState::kOverdue;
  return facts.open < facts.amount ? ReceivableState::kPartlyPaid : ReceivableState::kIssued;
}

bool IsClosed(ReceivableState state) {
  return state == ReceivableState::kPaid || IsWithdrawn(state);
}

bool IsWithdrawn(ReceivableState state) {
  return state == ReceivableState::kCancelled || state == ReceivableState::kDeleted;
}

bool Allows(ReceivableVerb verb, ReceivableState from, ReceivableState to) {
  return std::any_of(kReceivableTransitions.begin(),
                     kReceivableTransitions.end(),
                     [&](const ReceivableTransition& row) {
                       return row.verb == verb && row.from == from && row.to == to;
                     });
}

absl::Status CheckStartsFrom(ReceivableVerb verb, ReceivableState from) {
  std::vector<absl::string_view> allowed;
  for (const ReceivableTransition& row : kReceivableTransitions) {
    if (row.verb != verb) continue;
    if (row.from == from) return absl::OkStatus();
    if (allowed.empty() || allowed.back() != ToString(row.from)) {
      allowed.push_back(ToString(row.from));
    }
  }
  return errors::FailedPrecondition(
      kReceivableStateWrong,
      absl::StrCat("cannot ", ToString(verb), " a receivable that is ", ToString(from)),
      {{"state", std::string(ToString(from))}, {"allowed", absl::StrJoin(allowed, ",")}});
}

}  // namespace vinculo::contract
