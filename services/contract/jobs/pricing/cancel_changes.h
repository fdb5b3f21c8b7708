#pragma once
#include <pqxx/pqxx>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "common/jobs/job.h"
#include "services/contract/domain/contract.h"

namespace vinculo::contract {

// C-44. What is planned for contracts that ended: cancelled, and what it would have charged
// deleted, with their events, in the transaction of a job that holds the contracts' locks.
void CancelChanges(pqxx::transaction_base& tx,
                   absl::string_view job,
                   const jobs::JobRun& run,
                   absl::Span<const Contract> ended);

}  // namespace vinculo::contract
