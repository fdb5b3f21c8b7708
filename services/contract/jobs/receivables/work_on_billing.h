#pragma once
// C-40. Brings the recurring run that is at work to its end, portion by portion. Any number of
// threads and processes may do so at once: each portion locks the run's row, and goes on after the
// portion before it.

#include <functional>
#include <pqxx/pqxx>

#include "absl/status/statusor.h"
#include "services/contract/jobs/receivables/billing_portion.h"

namespace vinculo::contract {

// Called last in each transaction, before its commit: an error rolls it back and ends the work.
using BeforeCommit = std::function<absl::Status(pqxx::transaction_base&)>;

// How many receivables this caller made; 0 where no run is at work.
absl::StatusOr<int64_t> WorkOnBilling(pqxx::connection_base& connection,
                                      const BillingMoment& moment,
                                      const BeforeCommit& before_commit);

}  // namespace vinculo::contract
