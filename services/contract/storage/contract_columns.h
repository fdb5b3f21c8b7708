#pragma once
// The columns of a contract, once: every statement selects, inserts and updates them in this order,
// and contract_row (the type of many as one parameter) has them in it. A new column goes to the
// end: here, to the migration (contracts and contract_row), and to the statements, which a test
// compares.

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <type_traits>

#include "absl/strings/string_view.h"
#include "services/contract/domain/contract.h"

namespace vinculo::contract {

template <class Value>
struct ContractColumn {
  const char* name;
  Value Contract::*member;
};
template <class Value>
ContractColumn(const char*, Value Contract::*) -> ContractColumn<Value>;

inline constexpr std::tuple kContractColumns{
    ContractColumn{"contract_id", &Contract::id},
    ContractColumn{"version", &Contract::version},
    ContractColumn{"client_id", &Contract::client},
    ContractColumn{"plan_id", &Contract::plan},
    ContractColumn{"description", &Contract::description},
    ContractColumn{"lifecycle", &Contract::lifecycle},
    ContractColumn{"access", &Contract::access},
    ContractColumn{"end_kind", &Contract::end_kind},
    ContractColumn{"end_reason", &Contract::end_reason},
    ContractColumn{"counts_as_churn", &Contract::counts_as_churn},
    ContractColumn{"price_cents", &Contract::price},
    ContractColumn{"billing_period", &Contract::billing_period},
    ContractColumn{"payment_condition", &Contract::payment_condition},
    ContractColumn{"total_value_cents", &Contract::total_value},
    ContractColumn{"billing_day", &Contract::billing_day},
    ContractColumn{"loyalty_months", &Contract::loyalty_months},
    ContractColumn{"term_months", &Contract::term_months},
    ContractColumn{"starts_on", &Contract::starts_on},
    ContractColumn{"activated_on", &Contract::activated_on},
    ContractColumn{"renewed_on", &Contract::renewed_on},
    ContractColumn{"expires_on", &Contract::expires_on},
    ContractColumn{"ends_on", &Contract::ends_on},
    ContractColumn{"financial_base_on", &Contract::financial_base_on},
    ContractColumn{"paid_until_on", &Contract::paid_until_on},
    ContractColumn{"consultant", &Contract::consultant},
    ContractColumn{"unit", &Contract::unit},
    ContractColumn{"inclusion_reason", &Contract::inclusion_reason},
    ContractColumn{"external_id", &Contract::external_id},
    ContractColumn{"created_at", &Contract::created_at},
    ContractColumn{"updated_at", &Contract::updated_at},
    ContractColumn{"billing", &Contract::billing},
    ContractColumn{"credit_listing", &Contract::credit_listing},
    ContractColumn{"charge_type", &Contract::charge_type},
    ContractColumn{"auto_renew", &Contract::auto_renew},
    ContractColumn{"resumes_on", &Contract::resumes_on},
    ContractColumn{"transferred_from", &Contract::transferred_from},
    ContractColumn{"transferred_to", &Contract::transferred_to},
    ContractColumn{"plan_version", &Contract::plan_version},
    ContractColumn{"initial_price_cents", &Contract::initial_price},
    ContractColumn{"initial_plan_id", &Contract::initial_plan},
    ContractColumn{"initial_billing_period", &Contract::initial_billing_period},
    ContractColumn{"inclusion_reason_id", &Contract::inclusion_reason_id},
    ContractColumn{"end_reason_id", &Contract::end_reason_id},
};

inline constexpr int kContractColumnCount = std::tuple_size_v<decltype(kContractColumns)>;

// As a parameter takes it: an enum by its number, a text by its characters.
template <class Value>
auto ColumnValue(const Value& value) {
  if constexpr (std::is_enum_v<Value>) {
    return static_cast<int32_t>(value);
  } else if constexpr (std::is_same_v<Value, std::string>) {
    return absl::string_view(value);
  } else {
    return value;
  }
}
template <class Value>
auto ColumnValue(const std::optional<Value>& value) {
  using Column = decltype(ColumnValue(*value));
  return value ? std::optional<Column>(ColumnValue(*value)) : std::nullopt;
}

// The columns' values in their order, as the arguments of `use`.
template <class Use>
auto WithContractColumns(const Contract& contract, Use use) {
  return std::apply(
      [&](const auto&... column) { return use(ColumnValue(contract.*column.member)...); },
      kContractColumns);
}

}  // namespace vinculo::contract
