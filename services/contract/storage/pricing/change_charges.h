#pragma once
// C-24. What receivables know of a contract that changes.

#include <optional>
#include <string>

#include "common/base/day.h"
#include "common/base/task.h"
#include "common/base/uuid.h"
#include "common/db/tx.h"

namespace vinculo::contract {

// The last day that is charged; absent: nothing was charged yet.
Task<std::optional<Day>> ChargedUntil(db::Tx& tx, Uuid contract);

// The receivable that the change ("changes/{uuid}") made; absent: none.
Task<std::optional<Uuid>> ReceivableOfChange(db::Tx& tx, std::string change);

}  // namespace vinculo::contract
