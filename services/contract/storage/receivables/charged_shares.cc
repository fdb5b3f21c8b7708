#include "services/contract/storage/receivables/charged_shares.h"

#include "services/contract/storage/sql.h"

namespace vinculo::contract {

Task<std::vector<ChargedShare>> ChargedShares(db::Tx& tx, Uuid contract, Day from) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx.Query(sql::kFindChargedShares, tx.tenant(), contract, from));
  std::vector<ChargedShare> shares;
  for (const db::Row row : rows) {
    shares.push_back({.first = row.GetDay(0),
                      .share = {static_cast<int>(row.Int(1)), static_cast<int>(row.Int(2))}});
  }
  co_return shares;
}

}  // namespace vinculo::contract
