#pragma once
// A contract in the columns that every contract statement selects, in their order.

#include "services/contract/domain/contract.h"

namespace vinculo::contract {

inline constexpr int kContractColumns = 30;

// Row: db::Row, or db::TextRow in the daily cycle.
template <class Row>
Contract ContractFromRow(const Row& row) {
  const auto whole = [&row](int column) -> std::optional<int> {
    const std::optional<int64_t> value = row.FindInt(column);
    return value ? std::optional<int>(static_cast<int>(*value)) : std::nullopt;
  };
  Contract contract;
  contract.id = row.GetUuid(0);
  contract.version = row.Int(1);
  contract.client = row.GetUuid(2);
  contract.plan = row.GetUuid(3);
  contract.description = row.String(4);
  contract.lifecycle = static_cast<Lifecycle>(row.Int(5));
  contract.access = static_cast<Access>(row.Int(6));
  if (const std::optional<int> kind = whole(7)) contract.end_kind = static_cast<EndKind>(*kind);
  contract.end_reason = row.String(8);
  contract.counts_as_churn = row.Bool(9);
  contract.price = row.Cents(10);
  contract.billing_period = static_cast<BillingPeriod>(row.Int(11));
  contract.payment_condition = static_cast<PaymentCondition>(row.Int(12));
  contract.total_value = row.Cents(13);
  contract.billing_day = whole(14);
  contract.loyalty_months = static_cast<int>(row.Int(15));
  contract.term_months = static_cast<int>(row.Int(16));
  contract.starts_on = row.FindDay(17);
  contract.activated_on = row.FindDay(18);
  contract.renewed_on = row.FindDay(19);
  contract.expires_on = row.FindDay(20);
  contract.ends_on = row.FindDay(21);
  contract.financial_base_on = row.FindDay(22);
  contract.paid_until_on = row.FindDay(23);
  contract.consultant = row.String(24);
  contract.unit = row.String(25);
  contract.inclusion_reason = row.String(26);
  contract.external_id = row.String(27);
  contract.created_at = row.GetTime(28);
  contract.updated_at = row.GetTime(29);
  return contract;
}

}  // namespace vinculo::contract
