#include "services/contract/handlers/adjustment/adjustment_handlers.h"
#include "services/contract/handlers/adjustment/ask_step.h"

namespace vinculo::contract {

Task<pb::AdjustmentRun> NotifyAdjustmentRun(rpc::Call& call,
                                            const Deps& deps,
                                            const pb::NotifyAdjustmentRunRequest& req) {
  co_return co_await AskStep(call, deps, req.name(), req.etag(), AdjustmentState::kNotifying);
}

}  // namespace vinculo::contract
