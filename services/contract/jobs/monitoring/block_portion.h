#pragma once
// C-28. The next portion of a block run, in the caller's transaction, which holds the run's lock.
// All contracts of a portion are read and judged at once; only those whose access changes are
// locked, judged again and written.

#include <pqxx/pqxx>

#include "services/contract/domain/monitoring/block_run.h"
#include "services/contract/jobs/monitoring/block_moment.h"

namespace vinculo::contract {

// Moves `run` on and saves how far it came.
void JudgePortion(pqxx::transaction_base& tx, const BlockMoment& moment, BlockRun& run);

}  // namespace vinculo::contract
