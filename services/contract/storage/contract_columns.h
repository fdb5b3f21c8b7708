#pragma once
// The columns of a contract, once: every statement selects, inserts and updates them in this order,
// and contract_row (the type of many as one parameter) has them in it. A new column goes to the
// end: here, to the migration (contracts and contract_row), and to the statements, which a test
// compares.

#include "services/contract/domain/contract.h"
#include "services/contract/storage/columns.h"

namespace vinculo::contract {

inline constexpr std::tuple kContractColumns{
    Column{"contract_id", &Contract::id},
    Column{"version", &Contract::version},
    Column{"client_id", &Contract::client},
    Column{"plan_id", &Contract::plan},
    Column{"description", &Contract::description},
    Column{"lifecycle", &Contract::lifecycle},
    Column{"access", &Contract::access},
    Column{"end_kind", &Contract::end_kind},
    Column{"end_reason", &Contract::end_reason},
    Column{"counts_as_churn", &Contract::counts_as_churn},
    Column{"price_cents", &Contract::price},
    Column{"billing_period", &Contract::billing_period},
    Column{"payment_condition", &Contract::payment_condition},
    Column{"total_value_cents", &Contract::total_value},
    Column{"billing_day", &Contract::billing_day},
    Column{"loyalty_months", &Contract::loyalty_months},
    Column{"term_months", &Contract::term_months},
    Column{"starts_on", &Contract::starts_on},
    Column{"activated_on", &Contract::activated_on},
    Column{"renewed_on", &Contract::renewed_on},
    Column{"expires_on", &Contract::expires_on},
    Column{"ends_on", &Contract::ends_on},
    Column{"financial_base_on", &Contract::financial_base_on},
    Column{"paid_until_on", &Contract::paid_until_on},
    Column{"consultant", &Contract::consultant},
    Column{"unit", &Contract::unit},
    Column{"inclusion_reason", &Contract::inclusion_reason},
    Column{"external_id", &Contract::external_id},
    Column{"created_at", &Contract::created_at},
    Column{"updated_at", &Contract::updated_at},
    Column{"billing", &Contract::billing},
    Column{"credit_listing", &Contract::credit_listing},
    Column{"charge_type", &Contract::charge_type},
    Column{"auto_renew", &Contract::auto_renew},
    Column{"resumes_on", &Contract::resumes_on},
    Column{"transferred_from", &Contract::transferred_from},
    Column{"transferred_to", &Contract::transferred_to},
    Column{"plan_version", &Contract::plan_version},
    Column{"initial_price_cents", &Contract::initial_price},
    Column{"initial_plan_id", &Contract::initial_plan},
    Column{"initial_billing_period", &Contract::initial_billing_period},
    Column{"inclusion_reason_id", &Contract::inclusion_reason_id},
    Column{"end_reason_id", &Contract::end_reason_id},
};

inline constexpr int kContractColumnCount = std::tuple_size_v<decltype(kContractColumns)>;

// The columns' values in their order, as the arguments of `use`.
template <class Use>
auto WithContractColumns(const Contract& contract, Use use) {
  return WithColumns(kContractColumns, contract, use);
}

}  // namespace vinculo::contract
