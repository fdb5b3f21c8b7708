#include "common/base/resource_name.h"
#include "services/contract/handlers/adjustment/adjustment_handlers.h"
#include "services/contract/messages/convert_adjustment.h"
#include "services/contract/storage/adjustment/adjustment_run_repository.h"

namespace vinculo::contract {

Task<pb::AdjustmentRun> GetAdjustmentRun(rpc::Call& call,
                                         const Deps& deps,
                                         const pb::GetAdjustmentRunRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kAdjustmentRuns, req.name()));
  CO_ASSIGN_OR_RETURN(const AdjustmentRun run,
                      co_await deps.db.Read(call, [id](db::Tx& tx) -> Task<AdjustmentRun> {
                        AdjustmentRunRepository runs(tx);
                        co_return co_await runs.Get(id);
                      }));
  co_return ToProto(run);
}

}  // namespace vinculo::contract
