#include "services/contract/domain/monitoring/access_state.h"

namespace vinculo::contract {

absl::string_view ToString(AccessReason reason) {
  switch (reason) {
    case AccessReason::kNoDebt:
      return "NO_DEBT";
    case AccessReason::kBelowMinimum:
      return "BELOW_MINIMUM";
    case AccessReason::kNeverActs:
      return "NEVER_ACTS";
    case AccessReason::kWithinDays:
      return "WITHIN_DAYS";
    case AccessReason::kAwaitsNotice:
      return "AWAITS_NOTICE";
    case AccessReason::kContested:
      return "CONTESTED";
    case AccessReason::kReleased:
      return "RELEASED";
    case AccessReason::kDebt:
      return "DEBT";
    case AccessReason::kAgreementUnpaid:
      return "AGREEMENT_UNPAID";
    case AccessReason::kTerminationDue:
      return "TERMINATION_DUE";
  }
  return "UNKNOWN";
}

absl::string_view ToString(DebtStep step) {
  switch (step) {
    case DebtStep::kNotice:
      return "NOTICE";
    case DebtStep::kReduce:
      return "REDUCE";
    case DebtStep::kBlock:
      return "BLOCK";
    case DebtStep::kTerminate:
      return "TERMINATE";
  }
  return "UNKNOWN";
}

absl::string_view ToString(ClearedBy cleared_by) {
  switch (cleared_by) {
    case ClearedBy::kPayment:
      return "PAY";
    case ClearedBy::kFirstInstalment:
      return "PAY_FIRST_INSTALMENT";
    case ClearedBy::kAnswer:
      return "ANSWER_CONTESTATION";
  }
  return "UNKNOWN";
}

}  // namespace vinculo::contract
