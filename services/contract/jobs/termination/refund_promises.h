#pragma once
#include <pqxx/pqxx>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "common/jobs/job.h"
#include "services/contract/domain/contract.h"
#include "services/contract/jobs/termination/cut_at_term.h"

namespace vinculo::contract {

// C-24, C-29. What earlier changes promised to give back to the clients of contracts that a job
// ended, and no period will: it becomes a refund that is due. `cut` is what their ends left of what
// they were charged.
void RefundPromises(pqxx::transaction_base& tx,
                    absl::string_view job,
                    const jobs::JobRun& run,
                    absl::Span<const Contract> ended,
                    const CutPortion& cut);

}  // namespace vinculo::contract
