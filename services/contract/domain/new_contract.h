#pragma once

#include <optional>
#include <string>

#include "common/base/day.h"
#include "common/base/money.h"
#include "common/base/uuid.h"
#include "common/errors/errors.h"
#include "services/contract/domain/contract.h"
#include "services/contract/domain/plan.h"

namespace vinculo::contract {

// What was agreed, as the caller says it. What is absent comes from the plan.
struct ContractTerms {
  Uuid client;
  Uuid plan;
  std::string description;
  std::optional<Money> price;
  std::optional<BillingPeriod> billing_period;
  std::optional<PaymentCondition> payment_condition;
  std::optional<int> billing_day;
  std::optional<ChargeType> charge_type;
  std::optional<int> loyalty_months;
  std::optional<int> term_months;
  std::optional<bool> auto_renew;
  std::optional<Day> starts_on;
  std::optional<Day> financial_base_on;
  std::string consultant;
  std::string unit;
  std::string inclusion_reason;
  std::string external_id;
};

// C-02..C-13. Adds what forbids the terms whatever the plan.
void CheckTerms(const ContractTerms& terms, errors::FieldViolations* violations);

// C-02, C-03, C-04, C-11. The draft of a contract on the plan: later changes of the plan do not
// reach it. Terms passed CheckTerms; what the plan forbids is added to the violations.
Contract NewContract(const Uuid& id,
                     const ContractTerms& terms,
                     const Plan& plan,
                     errors::FieldViolations* violations);

}  // namespace vinculo::contract
