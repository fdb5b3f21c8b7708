#include "services/contract/domain/import_contract.h"

#include <algorithm>
#include <utility>

#include "services/contract/domain/billing_day.h"
#include "services/contract/domain/contract_dates.h"
#include "services/contract/domain/end.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/reasons.h"

namespace vinculo::contract {
namespace {

void CheckWasNeverInForce(const ContractHistory& history, errors::FieldViolations* violations) {
  for (const auto& [field, day] : {std::pair("activation_date", history.activated_on),
                                   std::pair("renewal_date", history.renewed_on),
                                   std::pair("paid_until_date", history.paid_until_on),
                                   std::pair("end_date", history.ends_on)}) {
    if (day) violations->Add(field, kDateInvalid, "a draft was never in force");
  }
}

void CheckHistory(const ContractTerms& terms,
                  const ContractHistory& history,
                  Day today,
                  errors::FieldViolations* violations) {
  const bool draft = history.lifecycle == Lifecycle::kDraft;
  if (!draft && !terms.starts_on && !history.activated_on) {
    violations->Add("start_date", kDateInvalid, "give a start date or an activation date");
  }
  if (draft) CheckWasNeverInForce(history, violations);
  if (history.activated_on) {
    CheckDay("activation_date", *history.activated_on, violations);
    if (*history.activated_on > today) {
      violations->Add("activation_date",
                      kActivationDateInFuture,
                      "give a start date alone for a contract that is to begin");
    }
  }
  if (history.renewed_on) {
    CheckDay("renewal_date", *history.renewed_on, violations);
    if (*history.renewed_on > today) {
      violations->Add("renewal_date", kDateInvalid, "a renewal lies in the past");
    }
  }
  if (history.paid_until_on) CheckDay("paid_until_date", *history.paid_until_on, violations);
  if (history.ends_on) CheckDay("end_date", *history.ends_on, violations);
  CheckText("end_reason", history.end_reason, kReasonMax, violations);

  const bool ended = history.ends_on && *history.ends_on <= today;
  if (!ended && history.lifecycle == Lifecycle::kEnded) {
    violations->Add("end_date", kDateInvalid, "the contract ended: give the day, until today");
  }
  if (!ended && (history.end_kind || !history.end_reason.empty())) {
    violations->Add("end_kind",
                    kEndInconsistent,
                    "only a contract with an end date until today has an end kind and reason");
  }
}

// Last day of the running term of a contract that goes on.
std::optional<Day> RunningTermEnd(Day from, int term_months, Day today) {
  const std::optional<Day> end = TermEnd(from, term_months);
  return end && *end >= today ? end : std::nullopt;
}

}  // namespace

Contract ImportedContract(const Uuid& id,
                          const ContractTerms& terms,
                          const ContractHistory& history,
                          const Plan& plan,
                          Day today,
                          errors::FieldViolations* violations) {
  CheckHistory(terms, history, today, violations);
  Contract contract = NewContract(id, terms, plan, violations);
  if (history.lifecycle == Lifecycle::kDraft) return contract;
  if (!terms.starts_on && !history.activated_on) return contract;

  const Day start = terms.starts_on ? *terms.starts_on : *history.activated_on;
  const Day first_day = history.activated_on.value_or(start);
  if (history.ends_on && *history.ends_on < first_day) {
    violations->Add("end_date", kEndDateBeforeStart, "the end lies before the first day of use");
  }
  if (history.renewed_on && *history.renewed_on < first_day) {
    violations->Add("renewal_date", kDateInvalid, "the renewal lies before the first day of use");
  }
  contract.starts_on = start;
  if (!contract.billing_day) contract.billing_day = DefaultBillingDay(start, plan.billing_days);
  contract.paid_until_on = history.paid_until_on;
  contract.ends_on = history.ends_on;
  if (first_day > today) {
    contract.lifecycle = Lifecycle::kScheduled;
    return contract;
  }

  const Day terms_count_from = std::max(history.renewed_on.value_or(first_day), first_day);
  contract.lifecycle = Lifecycle::kActive;
  contract.activated_on = first_day;
  contract.renewed_on = history.renewed_on;
  contract.expires_on = LoyaltyEnd(terms_count_from, contract.loyalty_months);
  if (!contract.financial_base_on) contract.financial_base_on = first_day;
  if (!contract.ends_on) {
    contract.ends_on = RunningTermEnd(terms_count_from, contract.term_months, today);
    return contract;
  }
  if (*contract.ends_on <= today) {
    contract.lifecycle = Lifecycle::kEnded;
    contract.end_kind = history.end_kind.value_or(EndKind::kCancelled);
    contract.end_reason = history.end_reason;
    contract.counts_as_churn = CountsAsChurn(*contract.end_kind, std::nullopt);
  }
  return contract;
}

}  // namespace vinculo::contract
