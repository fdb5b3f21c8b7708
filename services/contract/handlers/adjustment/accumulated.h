#pragma once
#include "common/base/task.h"
#include "common/db/tx.h"
#include "services/contract/domain/adjustment/accumulated_index.h"

namespace vinculo::contract {

// C-22. What the index made of the twelve months that end with `last`, by the tenant's table.
// FAILED_PRECONDITION INDEX_MONTH_MISSING.
Task<Rate> Accumulated(db::Tx& tx, PriceIndex index, IndexMonth last);

}  // namespace vinculo::contract
