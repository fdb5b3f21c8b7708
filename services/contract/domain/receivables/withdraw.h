#pragma once
// C-40. A receivable that is withdrawn: cancelled once it was issued, deleted while it never was.
// Nothing is owed of it any more; what was paid of it stays paid.

#include <string>

#include "absl/status/statusor.h"
#include "services/contract/domain/receivables/receivable.h"

namespace vinculo::contract {

// FAILED_PRECONDITION RECEIVABLE_STATE.
absl::StatusOr<Receivable> Cancelled(Receivable receivable, std::string reason);
absl::StatusOr<Receivable> Deleted(Receivable receivable);

// C-40. By whichever of both its state asks for. Of one that is neither paid nor withdrawn.
Receivable Withdrawn(Receivable receivable, std::string reason);

}  // namespace vinculo::contract
