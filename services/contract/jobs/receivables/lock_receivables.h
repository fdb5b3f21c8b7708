#pragma once
#include <pqxx/pqxx>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "common/base/uuid.h"
#include "services/contract/domain/receivables/receivable.h"

namespace vinculo::contract {

// By their ids, as they stand once they are locked: another transaction may have changed them since
// whatever named them was read.
absl::flat_hash_map<Uuid, Receivable> LockReceivables(pqxx::transaction_base& tx,
                                                      const Uuid& tenant,
                                                      const std::vector<Uuid>& receivables);

}  // namespace vinculo::contract
