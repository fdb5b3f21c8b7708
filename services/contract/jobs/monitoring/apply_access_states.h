#pragma once
// C-28. Brings the blocks for debt of some contracts to what their debt means on a day, in the
// caller's transaction: their locks are taken, they are judged, blocks are lifted and made, the
// contracts saved, and all of it told.

#include <pqxx/pqxx>
#include <vector>

#include "services/contract/domain/monitoring/block_decision.h"
#include "services/contract/domain/monitoring/block_run_change.h"
#include "services/contract/jobs/monitoring/block_moment.h"

namespace vinculo::contract {

// What changed, in the order of the contracts.
std::vector<BlockRunChange> ApplyAccessStates(pqxx::transaction_base& tx,
                                              const BlockMoment& moment,
                                              const std::vector<Uuid>& contracts,
                                              MayTighten may_tighten,
                                              Day day);

}  // namespace vinculo::contract
