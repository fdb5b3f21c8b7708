#pragma once
// C-28. Brings the block run that is at work to its end, portion by portion. Any number of threads
// and processes may do so at once: each portion locks the run's row, and goes on after the portion
// before it.

#include <functional>
#include <pqxx/pqxx>

#include "absl/status/statusor.h"
#include "services/contract/jobs/monitoring/block_moment.h"

namespace vinculo::contract {

// Called last in each transaction, before its commit: an error rolls it back and ends the work.
using BeforeBlockCommit = std::function<absl::Status(pqxx::transaction_base&)>;

// How many contracts' access this caller changed; 0 where no run is at work.
absl::StatusOr<int64_t> WorkOnBlocks(pqxx::connection_base& connection,
                                     const BlockMoment& moment,
                                     const BeforeBlockCommit& before_commit);

}  // namespace vinculo::contract
