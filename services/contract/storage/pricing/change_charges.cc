#include "services/contract/storage/pricing/change_charges.h"

#include "services/contract/storage/sql.h"

namespace vinculo::contract {

Task<std::optional<Uuid>> ReceivableOfChange(db::Tx& tx, std::string change) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx.Query(sql::kFindChangeReceivable, tx.tenant(), change));
  co_return rows.empty() ? std::optional<Uuid>() : rows[0].FindUuid(0);
}

}  // namespace vinculo::contract
