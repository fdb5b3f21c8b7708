#include "services/contract/domain/end.h"

#include <utility>

#include "common/base/status_macros.h"
#include "common/errors/errors.h"
#include "services/contract/domain/contract_dates.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/lifecycle_transitions.h"
#include "services/contract/domain/reasons.h"

namespace vinculo::contract {

Ending Because(Ending ending, const GivenReason& reason, const ReasonPolicy& policy) {
  ending.reason = reason.words;
  ending.reason_id = reason.id;
  ending.reason_counts_as_churn = reason.counts_as_churn;
  ending.policy = policy;
  return ending;
}

bool CountsAsChurn(EndKind kind, std::optional<bool> asked, bool by_reason) {
  if (kind == EndKind::kTransferred) return false;
  return asked.value_or(by_reason);
}

absl::StatusOr<Contract> End(Contract contract, const Ending& ending, Day today) {
  errors::FieldViolations violations;
  ReasonPolicy policy = ending.policy;
  if (ending.kind == EndKind::kExpired) policy.required = false;
  CheckGivenReason({.words = ending.reason, .id = ending.reason_id},
                   policy,
                   "reason",
                   kEndReasonRequired,
                   &violations);
  if (ending.ends_on) CheckDay("end_date", *ending.ends_on, &violations);
  RETURN_IF_ERROR(violations.ToStatus());
  RETURN_IF_ERROR(CheckStartsFrom(Verb::kEnd, contract.lifecycle));

  const Day end = ending.ends_on.value_or(today);
  if (end > today) {
    return errors::FailedPrecondition(kEndDateInFuture,
                                      "a contract cannot end on a day to come",
                                      {{"end_date", end.ToString()}, {"today", today.ToString()}});
  }
  if (contract.activated_on && end < *contract.activated_on) {
    return errors::FailedPrecondition(
        kEndDateBeforeStart,
        "a contract cannot end before its activation date",
        {{"end_date", end.ToString()}, {"activation_date", contract.activated_on->ToString()}});
  }
  contract.lifecycle = Lifecycle::kEnded;
  contract.resumes_on.reset();
  contract.end_kind = ending.kind;
  contract.end_reason = ending.reason;
  contract.end_reason_id = ending.reason_id;
  contract.counts_as_churn =
      CountsAsChurn(ending.kind, ending.counts_as_churn, ending.reason_counts_as_churn);
  contract.ends_on = end;
  return contract;
}

std::optional<Contract> Expired(Contract contract, Day business_date) {
  if (!Allows(Verb::kExpire, contract.lifecycle, Lifecycle::kEnded)) return std::nullopt;
  if (!contract.ends_on || *contract.ends_on >= business_date) return std::nullopt;
  contract.lifecycle = Lifecycle::kEnded;
  contract.resumes_on.reset();
  contract.end_kind = EndKind::kExpired;
  contract.counts_as_churn = CountsAsChurn(EndKind::kExpired, std::nullopt);
  contract.ends_on = EndOfExpired(*contract.ends_on);
  return contract;
}

}  // namespace vinculo::contract
