#include "services/contract/storage/receivables/contract_units.h"

#include "services/contract/storage/sql.h"

namespace vinculo::contract {

Task<absl::flat_hash_map<Uuid, std::string>> UnitsOf(db::Tx& tx, std::vector<Uuid> contracts) {
  absl::flat_hash_map<Uuid, std::string> units;
  if (contracts.empty()) co_return units;
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx.Query(sql::kFindContractUnits, tx.tenant(), contracts));
  for (const db::Row row : rows) units.emplace(row.GetUuid(0), row.String(1));
  co_return units;
}

}  // namespace vinculo::contract
