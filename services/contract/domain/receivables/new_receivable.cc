#include "services/contract/domain/receivables/new_receivable.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/receivables/due_date.h"
#include "services/contract/domain/receivables/reasons.h"

namespace vinculo::contract {

NewCharge ChargeBeside(const Contract& contract,
                       Money amount,
                       Day issues_on,
                       const ChargeParameters& parameters) {
  return {.client = contract.client,
          .contract = contract.id,
          .amount = amount,
          .issues_on = issues_on,
          .due_on = BillingDayFrom(issues_on + parameters.days_to_pay, *contract.billing_day)};
}

void CheckAmount(absl::string_view field, Money amount, errors::FieldViolations* violations) {
  if (amount > Money() && amount <= kAmountMax) return;
  violations->Add(field,
                  kAmountInvalid,
                  absl::StrCat("give an amount above 0, to BRL ", kAmountMax.ToString()));
}

Receivable NewReceivable(const Uuid& id,
                         const NewCharge& charge,
                         Day on_time,
                         Day today,
                         errors::FieldViolations* violations) {
  CheckAmount("amount", charge.amount, violations);
  CheckDay("due_date", charge.due_on, violations);
  CheckText("description", charge.description, kReceivableDescriptionMax, violations);
  CheckText("external_id", charge.external_id, kExternalIdMax, violations);
  const Day issue = charge.issues_on.value_or(today);
  if (issue < today) {
    violations->Add("issue_date", kDatesReversed, "give today or a day to come");
  }
  if (charge.due_on < issue) {
    violations->Add("due_date", kDatesReversed, "give the issue date or a later day");
  }
  Receivable receivable{.id = id,
                        .client = charge.client,
                        .contract = charge.contract,
                        .kind = ChargeKind::kOneOff,
                        .description = charge.description,
                        .issues_on = issue,
                        .due_on = charge.due_on,
                        .overdue_from_on = on_time + 1,
                        .price = charge.amount,
                        .amount = charge.amount,
                        .open = charge.amount,
                        .external_id = charge.external_id};
  return Standing(std::move(receivable), today);
}

}  // namespace vinculo::contract
