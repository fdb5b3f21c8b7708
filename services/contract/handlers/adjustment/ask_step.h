#pragma once
#include <string>

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "services/contract/deps.h"
#include "services/contract/domain/adjustment/run_steps.h"
#include "vinculo/contract/v1/adjustment.pb.h"

namespace vinculo::contract {

// C-22. The run with the step at work: the worker does it, portion by portion. FAILED_PRECONDITION
// ADJUSTMENT_RUN_STATE; ABORTED ETAG_MISMATCH; NOT_FOUND; NAME_MALFORMED.
Task<v1::AdjustmentRun> AskStep(
    rpc::Call& call, const Deps& deps, std::string name, std::string etag, AdjustmentState step);

}  // namespace vinculo::contract
