#include "services/contract/domain/new_contract.h"

#include "services/contract/domain/billing_day.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/total_value.h"

namespace vinculo::contract {

void CheckTerms(const ContractTerms& terms, errors::FieldViolations* violations) {
  CheckText("description", terms.description, kDescriptionMax, violations);
  if (terms.price) CheckPrice("price", *terms.price, violations);
  if (terms.billing_day) CheckBillingDay("billing_day", *terms.billing_day, violations);
  if (terms.loyalty_months) {
    CheckMonths("loyalty_months", *terms.loyalty_months, kLoyaltyMonthsMax, violations);
  }
  if (terms.term_months) {
    CheckMonths("term_months", *terms.term_months, kTermMonthsMax, violations);
  }
  if (terms.starts_on) CheckDay("start_date", *terms.starts_on, violations);
  if (terms.financial_base_on) {
    CheckDay("financial_base_date", *terms.financial_base_on, violations);
  }
  CheckText("consultant", terms.consultant, kConsultantMax, violations);
  CheckText("unit", terms.unit, kUnitMax, violations);
  CheckText("inclusion_reason", terms.inclusion_reason, kReasonMax, violations);
  CheckText("external_id", terms.external_id, kExternalIdMax, violations);
}

Contract NewContract(const Uuid& id,
                     const ContractTerms& terms,
                     const Plan& plan,
                     errors::FieldViolations* violations) {
  Contract contract{.id = id, .client = terms.client, .plan = plan.id};
  contract.description = terms.description;
  contract.price = terms.price.value_or(plan.price);
  contract.billing_period = terms.billing_period.value_or(plan.billing_period);
  contract.payment_condition = terms.payment_condition.value_or(plan.payment_condition);
  contract.loyalty_months = terms.loyalty_months.value_or(plan.loyalty_months);
  contract.term_months = terms.term_months.value_or(plan.term_months);
  contract.charge_type = terms.charge_type.value_or(contract.charge_type);
  contract.auto_renew = terms.auto_renew.value_or(contract.auto_renew);
  contract.initial_price = contract.price;
  contract.initial_plan = contract.plan;
  contract.initial_billing_period = contract.billing_period;
  contract.plan_version = plan.version;
  contract.total_value = TotalValue(contract.price, contract.billing_period, contract.term_months);
  contract.starts_on = terms.starts_on;
  contract.financial_base_on = terms.financial_base_on;
  contract.consultant = terms.consultant;
  contract.unit = terms.unit;
  contract.inclusion_reason = terms.inclusion_reason;
  contract.external_id = terms.external_id;

  if (terms.billing_day) {
    CheckAllowedBillingDay("billing_day", *terms.billing_day, plan.billing_days, violations);
    contract.billing_day = terms.billing_day;
  } else if (terms.starts_on) {
    contract.billing_day = DefaultBillingDay(*terms.starts_on, plan.billing_days);
  }
  return contract;
}

}  // namespace vinculo::contract
