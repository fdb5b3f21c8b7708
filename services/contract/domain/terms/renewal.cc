#include "services/contract/domain/terms/renewal.h"

#include <algorithm>
#include <utility>

#include "common/base/status_macros.h"
#include "common/errors/errors.h"
#include "services/contract/domain/contract_dates.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/pricing/timeline_value.h"
#include "services/contract/domain/reasons.h"
#include "services/contract/domain/terms/reasons.h"
#include "services/contract/domain/terms/state_flags.h"

namespace vinculo::contract {
namespace {

// `loyalty_months` of none: the loyalty term goes on as it is.
Renewed RenewedFrom(Contract contract,
                    const PriceTimeline& timeline,
                    Day from,
                    Day renewed_on,
                    std::optional<int> loyalty_months) {
  Renewal renewal{.contract = contract.id,
                  .client = contract.client,
                  .renewed_on = renewed_on,
                  .term_months = contract.term_months,
                  .loyalty_months = loyalty_months.value_or(0),
                  .ends_before = contract.ends_on,
                  .expires_before = contract.expires_on};
  contract.renewed_on = renewed_on;
  contract.ends_on = TermEnd(from, contract.term_months);
  if (loyalty_months) contract.expires_on = LoyaltyEnd(from, *loyalty_months);
  contract.total_value = TimelineValue(timeline, renewed_on, contract.term_months);
  renewal.ends_after = contract.ends_on;
  renewal.expires_after = contract.expires_on;
  return {std::move(contract), std::move(renewal)};
}

absl::Status CheckTermsOf(const Contract& contract) {
  errors::FieldViolations violations;
  CheckMonths("term_months", contract.term_months, kTermMonthsMax, &violations);
  CheckMonths("loyalty_months", contract.loyalty_months, kLoyaltyMonthsMax, &violations);
  if (contract.term_months == 0 && contract.loyalty_months == 0) {
    violations.Add("term_months", kMonthsOutOfRange, "a renewal is for a term or a loyalty term");
  }
  return violations.ToStatus();
}

}  // namespace

std::optional<Day> RenewalDue(const Contract& contract) {
  return contract.ends_on ? contract.ends_on : contract.expires_on;
}

Day RenewableFrom(const Contract& contract, Day due, int days_ahead) {
  const int months = contract.ends_on ? contract.term_months : contract.loyalty_months;
  if (months == 0) return due - days_ahead;
  const int days_of_term = due - AddMonthsClamped(due, -months);
  return due - std::min(days_ahead, days_of_term - 1);
}

absl::StatusOr<Renewed> Renew(Contract contract,
                              const PriceTimeline& timeline,
                              const RenewalTerms& terms,
                              Day today,
                              int days_ahead) {
  if (!IsInForce(contract.lifecycle)) {
    return errors::FailedPrecondition(kContractState,
                                      "only a contract in force is renewed",
                                      {{"lifecycle", std::string(ToString(contract.lifecycle))},
                                       {"allowed", "ACTIVE,SUSPENDED"}});
  }
  const std::optional<Day> due = RenewalDue(contract);
  if (due && today < RenewableFrom(contract, *due, days_ahead)) {
    return errors::FailedPrecondition(
        kRenewalNotDue,
        "it is too early to renew the contract",
        {{"due_date", due->ToString()},
         {"renewable_from", RenewableFrom(contract, *due, days_ahead).ToString()}});
  }
  contract.term_months = terms.term_months.value_or(contract.term_months);
  contract.loyalty_months = terms.loyalty_months.value_or(contract.loyalty_months);
  RETURN_IF_ERROR(CheckTermsOf(contract));
  const Day from = due ? std::max(*due, today) : today;
  const int loyalty_months = contract.loyalty_months;
  return RenewedFrom(std::move(contract), timeline, from, today, loyalty_months);
}

std::optional<Renewed> RenewedByItself(Contract contract,
                                       const PriceTimeline& timeline,
                                       Day business_date) {
  if (!IsInForce(contract.lifecycle)) return std::nullopt;
  if (!contract.auto_renew || contract.term_months == 0) return std::nullopt;
  if (!contract.ends_on || *contract.ends_on > business_date) return std::nullopt;
  const Day last_day = *contract.ends_on;
  return RenewedFrom(std::move(contract), timeline, last_day, last_day, std::nullopt);
}

}  // namespace vinculo::contract
