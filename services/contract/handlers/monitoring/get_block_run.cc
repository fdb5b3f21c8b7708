#include "common/base/resource_name.h"
#include "services/contract/handlers/monitoring/monitoring_handlers.h"
#include "services/contract/messages/monitoring_messages.h"
#include "services/contract/storage/monitoring/block_run_repository.h"

namespace vinculo::contract {

Task<pb::BlockRun> GetBlockRun(rpc::Call& call,
                               const Deps& deps,
                               const pb::GetBlockRunRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kBlockRuns, req.name()));
  co_return co_await deps.db.Read(call, [id](db::Tx& tx) -> Task<pb::BlockRun> {
    BlockRunRepository runs(tx);
    CO_ASSIGN_OR_RETURN(const BlockRun found, co_await runs.Get(id));
    co_return ToProto(found);
  });
}

}  // namespace vinculo::contract
