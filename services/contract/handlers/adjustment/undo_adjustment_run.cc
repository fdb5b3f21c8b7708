#include "services/contract/handlers/adjustment/adjustment_handlers.h"
#include "services/contract/handlers/adjustment/ask_step.h"

namespace vinculo::contract {

Task<pb::AdjustmentRun> UndoAdjustmentRun(rpc::Call& call,
                                          const Deps& deps,
                                          const pb::UndoAdjustmentRunRequest& req) {
  co_return co_await AskStep(call, deps, req.name(), req.etag(), AdjustmentState::kUndoing);
}

}  // namespace vinculo::contract
