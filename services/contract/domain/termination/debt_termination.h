#pragma once
// C-29. Termination for debt: when the block run says that it is due (C-28, access_state.h), the
// notice of it proven where the policy asks for one, and not otherwise. The debt survives, and so
// does the fine (Anatel, Res. 765/2023 arts. 73, 75, 77).

#include "absl/status/status.h"
#include "services/contract/domain/monitoring/access_state.h"

namespace vinculo::contract {

// DEBT_ABSENT; TERMINATION_NOT_DUE, with what the debt means instead: the reason of the access
// state, and the next step with its day. A step without a day waits for the proof of a notice, or
// for an answer to the client.
absl::Status CheckTerminationDue(const AccessState& state);

}  // namespace vinculo::contract
