#include "services/contract/domain/activate.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "common/base/status_macros.h"
#include "common/errors/errors.h"
#include "services/contract/domain/billing_day.h"
#include "services/contract/domain/contract_dates.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/lifecycle_transitions.h"
#include "services/contract/domain/reasons.h"

namespace vinculo::contract {
namespace {

Contract ActiveFrom(Contract contract, Day activation) {
  contract.lifecycle = Lifecycle::kActive;
  contract.activated_on = activation;
  if (!contract.starts_on) contract.starts_on = activation;
  if (!contract.financial_base_on) contract.financial_base_on = activation;
  if (!contract.expires_on) contract.expires_on = LoyaltyEnd(activation, contract.loyalty_months);
  if (!contract.ends_on) contract.ends_on = TermEnd(activation, contract.term_months);
  return contract;
}

}  // namespace

absl::StatusOr<Contract> Activate(Contract contract,
                                  const Plan& plan,
                                  std::optional<Day> activation,
                                  Day today) {
  RETURN_IF_ERROR(CheckStartsFrom(Verb::kActivate, contract.lifecycle));
  const Day day = activation.value_or(contract.starts_on.value_or(today));
  errors::FieldViolations violations;
  CheckDay("activation_date", day, &violations);
  RETURN_IF_ERROR(violations.ToStatus());
  if (day > today && contract.starts_on != day) {
    return errors::FailedPrecondition(
        kActivationDateInFuture,
        "an activation on a day to come must be on the contract's start date",
        {{"activation_date", day.ToString()}, {"today", today.ToString()}});
  }
  if (!contract.billing_day) contract.billing_day = DefaultBillingDay(day, plan.billing_days);
  if (day <= today) return ActiveFrom(std::move(contract), day);

  if (!Allows(Verb::kActivate, contract.lifecycle, Lifecycle::kScheduled)) {
    return errors::FailedPrecondition(
        kContractState,
        absl::StrCat("the contract is scheduled for ",
                     day.ToString(),
                     " already; give an activation date that is not to come to begin early"),
        {{"lifecycle", std::string(ToString(contract.lifecycle))}, {"allowed", "DRAFT"}});
  }
  contract.lifecycle = Lifecycle::kScheduled;
  return contract;
}

std::optional<Contract> Started(Contract contract, Day business_date) {
  if (!Allows(Verb::kStart, contract.lifecycle, Lifecycle::kActive)) return std::nullopt;
  if (!contract.starts_on || *contract.starts_on > business_date) return std::nullopt;
  const Day start = *contract.starts_on;
  return ActiveFrom(std::move(contract), start);
}

}  // namespace vinculo::contract
