#include "services/contract/jobs/reach_by_index.h"

#include "services/contract/storage/sql.h"

namespace vinculo::contract {

void ReachByIndex(pqxx::transaction_base& tx) { tx.exec(sql::kReachByIndex.text); }

}  // namespace vinculo::contract
