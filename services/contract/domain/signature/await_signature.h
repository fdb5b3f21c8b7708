#pragma once
// C-01, C-21. What signing does to the lifecycle of a contract.

#include <optional>

#include "absl/status/statusor.h"
#include "common/base/day.h"
#include "services/contract/domain/contract.h"
#include "services/contract/domain/plan.h"
#include "services/contract/domain/signature/signature_request.h"

namespace vinculo::contract {

// A document of the contract was sent. Absent: nothing changes, because it is no DRAFT (an
// amendment is signed while the contract runs).
std::optional<Contract> Awaiting(Contract contract);

// A contract that waited, without an answer.
Contract DraftAgain(Contract contract);

// The request was closed. A contract that waited is a DRAFT again; when all have signed and the
// request says so it is activated, on its start date or today. Absent: it did not wait.
absl::StatusOr<std::optional<Contract>> Awaited(Contract contract,
                                                const SignatureRequest& closed,
                                                const Plan& plan,
                                                Day today);

}  // namespace vinculo::contract
