#pragma once
// C-40. Which units contracts are of.

#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "common/base/task.h"
#include "common/db/tx.h"

namespace vinculo::contract {

Task<absl::flat_hash_map<Uuid, std::string>> UnitsOf(db::Tx& tx, std::vector<Uuid> contracts);

}  // namespace vinculo::contract
