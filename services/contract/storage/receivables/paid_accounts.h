#pragma once
// C-41. What paid-until dates follow from, as find_paid_accounts.sql tells it.

#include <optional>

#include "absl/container/flat_hash_map.h"
#include "common/base/uuid.h"
#include "services/contract/domain/receivables/paid_until.h"

namespace vinculo::contract {

// By contract.
using PaidAccounts = absl::flat_hash_map<Uuid, PaidAccount>;

// Rows: db::Rows, or pqxx::result in jobs; Row: db::Row, or db::TextRow.
template <class Row, class Rows>
PaidAccounts PaidAccountsOf(const Rows& rows) {
  const auto id_or_none = [](const Row& row, int column) {
    return row.IsNull(column) ? std::nullopt : std::optional<Uuid>(row.GetUuid(column));
  };
  PaidAccounts accounts;
  for (auto&& one : rows) {
    const Row row(one);
    PaidAccount& account = accounts[row.GetUuid(0)];
    account.before = row.FindDay(1);
    CountedReceivable& counted = account.receivables.emplace_back();
    counted.id = row.GetUuid(2);
    if (!row.IsNull(3)) counted.period = {row.GetDay(3), row.GetDay(4)};
    counted.state = static_cast<ReceivableState>(row.Int(5));
    counted.renegotiated_in = id_or_none(row, 6);
    counted.made_by = id_or_none(row, 7);
  }
  return accounts;
}

}  // namespace vinculo::contract
