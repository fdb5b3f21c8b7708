#include "services/contract/domain/terms/amend_contract.h"

#include "services/contract/domain/billing_day.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/reasons.h"
#include "services/contract/domain/terms/reasons.h"
#include "services/contract/domain/total_value.h"

namespace vinculo::contract {
namespace {

bool NotBegun(const Contract& contract) {
  return contract.lifecycle == Lifecycle::kDraft || contract.lifecycle == Lifecycle::kScheduled;
}

// Takes over a wanted value, where one is given and differs; refused where it may not change.
class Edit {
 public:
  Edit(bool allowed, errors::FieldViolations* violations)
      : allowed_(allowed), violations_(violations) {}

  template <class Value, class Wanted>
  void Set(absl::string_view field, const Wanted& wanted, Value& value) {
    if (!wanted || Value(*wanted) == value) return;
    if (allowed_) {
      value = *wanted;
    } else {
      violations_->Add(
          field,
          kFieldNotEditable,
          "this changes through ChangeService once the contract began or was repriced");
    }
  }

 private:
  const bool allowed_;
  errors::FieldViolations* violations_;
};

void RefuseOtherParties(const Contract& contract,
                        const ContractTerms& terms,
                        errors::FieldViolations* violations) {
  if (terms.client != contract.client) {
    violations->Add("client", kFieldNotEditable, "a contract changes hands by TransferContract");
  }
  if (terms.plan != contract.plan) {
    violations->Add("plan", kFieldNotEditable, "a contract changes its plan by ChangeService");
  }
  if (terms.financial_base_on != contract.financial_base_on) {
    violations->Add("financial_base_date",
                    kFieldNotEditable,
                    "the financial base date changes by ChangeFinancialBaseDate");
  }
}

}  // namespace

Contract Amended(const Contract& contract,
                 const ContractTerms& terms,
                 const Plan& plan,
                 bool repriced,
                 Day today,
                 errors::FieldViolations* violations) {
  RefuseOtherParties(contract, terms, violations);
  Contract amended = contract;
  amended.description = terms.description;
  amended.consultant = terms.consultant;
  amended.unit = terms.unit;
  amended.external_id = terms.external_id;
  amended.auto_renew = terms.auto_renew.value_or(contract.auto_renew);
  if (terms.inclusion_reason != contract.inclusion_reason) {
    amended.inclusion_reason = terms.inclusion_reason;
    amended.inclusion_reason_id.reset();
  }

  Edit edit(NotBegun(contract), violations);
  edit.Set("start_date", terms.starts_on, amended.starts_on);
  edit.Set("billing_day", terms.billing_day, amended.billing_day);
  edit.Set("charge_type", terms.charge_type, amended.charge_type);
  Edit edit_price(NotBegun(contract) && !repriced, violations);
  edit_price.Set("price", terms.price, amended.price);
  edit_price.Set("billing_period", terms.billing_period, amended.billing_period);
  edit.Set("payment_condition", terms.payment_condition, amended.payment_condition);
  edit.Set("loyalty_months", terms.loyalty_months, amended.loyalty_months);
  edit.Set("term_months", terms.term_months, amended.term_months);
  if (!NotBegun(contract)) return amended;

  if (amended.billing_day != contract.billing_day) {
    CheckAllowedBillingDay("billing_day", *amended.billing_day, plan.billing_days, violations);
  }
  if (contract.lifecycle == Lifecycle::kScheduled && amended.starts_on != contract.starts_on &&
      *amended.starts_on <= today) {
    violations->Add("start_date", kDateInvalid, "ActivateContract begins a contract today");
  }
  if (!repriced) {
    amended.initial_price = amended.price;
    amended.initial_billing_period = amended.billing_period;
  }
  amended.total_value = TotalValue(amended.price, amended.billing_period, amended.term_months);
  return amended;
}

absl::StatusOr<Contract> WithFinancialBase(Contract contract, Day base) {
  errors::FieldViolations violations;
  CheckDay("financial_base_date", base, &violations);
  if (!violations.empty()) return violations.ToStatus();
  if (contract.lifecycle == Lifecycle::kEnded) {
    return errors::FailedPrecondition(
        kContractState,
        "a contract that has ended is charged no more",
        {{"lifecycle", "ENDED"},
         {"allowed", "DRAFT,AWAITING_SIGNATURE,SCHEDULED,ACTIVE,SUSPENDED"}});
  }
  const std::optional<Day> first =
      contract.activated_on ? contract.activated_on : contract.starts_on;
  if (first && base < *first) {
    return errors::FailedPrecondition(
        kFinancialBaseTooEarly,
        "use cannot count before the first day of use",
        {{"financial_base_date", base.ToString()}, {"first_day", first->ToString()}});
  }
  contract.financial_base_on = base;
  return contract;
}

}  // namespace vinculo::contract
