#include "services/contract/handlers/adjustment/adjustment_handlers.h"
#include "services/contract/handlers/adjustment/ask_step.h"

namespace vinculo::contract {

Task<pb::AdjustmentRun> ApplyAdjustmentRun(rpc::Call& call,
                                           const Deps& deps,
                                           const pb::ApplyAdjustmentRunRequest& req) {
  co_return co_await AskStep(call, deps, req.name(), req.etag(), AdjustmentState::kApplying);
}

}  // namespace vinculo::contract
