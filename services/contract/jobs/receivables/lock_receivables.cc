#include "services/contract/jobs/receivables/lock_receivables.h"

#include <utility>

#include "common/db/binary_param.h"
#include "common/db/text_row.h"
#include "services/contract/storage/receivables/receivable_columns.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {

absl::flat_hash_map<Uuid, Receivable> LockReceivables(pqxx::transaction_base& tx,
                                                      const Uuid& tenant,
                                                      const std::vector<Uuid>& receivables) {
  absl::flat_hash_map<Uuid, Receivable> locked;
  if (receivables.empty()) return locked;
  for (const pqxx::row& row : tx.exec_params(
           sql::kLockReceivables.text, tenant.ToString(), db::BinaryParam(receivables))) {
    Receivable receivable = ReceivableFromRow(db::TextRow(row));
    const Uuid id = receivable.id;
    locked.emplace(id, std::move(receivable));
  }
  return locked;
}

}  // namespace vinculo::contract
