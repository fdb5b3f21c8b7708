#pragma once
// C-29. What the RPCs that end a contract before its time share.

#include <functional>

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "services/contract/deps.h"
#include "services/contract/handlers/termination/judged_termination.h"

namespace vinculo::contract {

// What must hold of the outcome before it is applied; may be absent.
using OutcomeCheck = std::function<absl::Status(const JudgedTermination& judged)>;

// Ends the contract: the fine as one one-off receivable, what is owed no more taken away, what was
// paid of it to be given back, and the record of it.
Task<v1::Termination> ApplyTermination(rpc::Call& call,
                                       const Deps& deps,
                                       const AskedTermination& asked,
                                       const OutcomeCheck& check);

}  // namespace vinculo::contract
