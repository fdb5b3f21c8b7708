#pragma once
// C-24. What receivables know of a contract that changes.

#include <optional>
#include <string>

#include "common/base/task.h"
#include "common/base/uuid.h"
#include "common/db/tx.h"

namespace vinculo::contract {

// The receivable that the change ("changes/{uuid}") made; absent: none.
Task<std::optional<Uuid>> ReceivableOfChange(db::Tx& tx, std::string change);

}  // namespace vinculo::contract
