#pragma once
#include <vector>

#include "common/base/task.h"
#include "common/db/tx.h"
#include "services/contract/domain/terms/class_pack.h"

namespace vinculo::contract {

// C-36. The contract's packs whose last day its pauses move, with that day.
Task<std::vector<ClassPack>> KeptClassPacks(db::Tx& tx, Uuid contract, std::vector<Pause> pauses);

// Queues them, with their events.
void SaveKept(db::Tx& tx, std::vector<ClassPack> packs, absl::Time now);

}  // namespace vinculo::contract
