#pragma once
// A contract in the columns that every contract statement selects, in their order.

#include "services/contract/storage/contract_columns.h"

namespace vinculo::contract {

// Row: db::Row, or db::TextRow in the daily cycle.
template <class Row, class Value>
void ReadColumn(const Row& row, int column, Value& value) {
  if constexpr (std::is_same_v<Value, Uuid>) {
    value = row.GetUuid(column);
  } else if constexpr (std::is_same_v<Value, std::string>) {
    value = row.String(column);
  } else if constexpr (std::is_same_v<Value, bool>) {
    value = row.Bool(column);
  } else if constexpr (std::is_same_v<Value, Money>) {
    value = row.Cents(column);
  } else if constexpr (std::is_same_v<Value, Day>) {
    value = row.GetDay(column);
  } else if constexpr (std::is_same_v<Value, absl::Time>) {
    value = row.GetTime(column);
  } else {
    value = static_cast<Value>(row.Int(column));
  }
}
template <class Row, class Value>
void ReadColumn(const Row& row, int column, std::optional<Value>& value) {
  if (row.IsNull(column)) {
    value.reset();
  } else {
    ReadColumn(row, column, value.emplace());
  }
}

template <class Row>
Contract ContractFromRow(const Row& row) {
  Contract contract;
  int next = 0;
  std::apply(
      [&](const auto&... column) { (ReadColumn(row, next++, contract.*column.member), ...); },
      kContractColumns);
  return contract;
}

}  // namespace vinculo::contract
