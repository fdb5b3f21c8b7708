#pragma once
// C-25, C-26, C-27. What a block run does with releases before it judges: promises whose last day
// is past are kept or broken, manual releases are over. And what a payment does with promises, one
// too that becomes known after their last day. Promises are judged by all that is known now, also
// in the run of an earlier day that is caught up with.

#include <pqxx/pqxx>
#include <vector>

#include "services/contract/domain/monitoring/block_run.h"
#include "services/contract/jobs/monitoring/block_moment.h"

namespace vinculo::contract {

void SettleReleases(pqxx::transaction_base& tx, const BlockMoment& moment, const BlockRun& run);

// The promises of these contracts, as of today. The caller holds the contracts' locks.
void SettlePromisesOf(pqxx::transaction_base& tx,
                      const BlockMoment& moment,
                      const std::vector<Uuid>& contracts);

}  // namespace vinculo::contract
