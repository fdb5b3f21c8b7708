#pragma once
// A table's columns as the members of what a row is, once for every statement: a tuple of Column in
// the order in which all of them select, insert and update.

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <type_traits>

#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "common/base/day.h"
#include "common/base/money.h"
#include "common/base/uuid.h"
#include "common/db/params.h"

namespace vinculo::contract {

template <class Owner, class Value>
struct Column {
  const char* name;
  Value Owner::*member;
};
template <class Owner, class Value>
Column(const char*, Value Owner::*) -> Column<Owner, Value>;

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
  using Parameter = decltype(ColumnValue(*value));
  return value ? std::optional<Parameter>(ColumnValue(*value)) : std::nullopt;
}

// The columns' values in their order, as the arguments of `use`.
template <class Columns, class Owner, class Use>
auto WithColumns(const Columns& columns, const Owner& owner, Use use) {
  return std::apply(
      [&](const auto&... column) { return use(ColumnValue(owner.*column.member)...); }, columns);
}

// Many owners as one parameter; `type` is that of a row (params.h).
template <class Columns, class Owners>
db::RowArray RowsOf(uint32_t type, const Columns& columns, const Owners& owners) {
  db::RowArray rows(type);
  for (const auto& owner : owners) {
    WithColumns(columns, owner, [&rows](const auto&... column) { rows.Add(column...); });
  }
  return rows;
}

// Row: db::Row, or db::TextRow in jobs.
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

// The first columns of the row, in their order.
template <class Owner, class Columns, class Row>
Owner OwnerOf(const Columns& columns, const Row& row) {
  Owner owner;
  int next = 0;
  std::apply([&](const auto&... column) { (ReadColumn(row, next++, owner.*column.member), ...); },
             columns);
  return owner;
}

}  // namespace vinculo::contract
