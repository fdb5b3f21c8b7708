#include "common/base/resource_name.h"
#include "services/contract/handlers/terms/access_block_handlers.h"
#include "services/contract/handlers/terms/convert.h"
#include "services/contract/storage/terms/access_block_repository.h"

namespace vinculo::contract {

Task<pb::AccessBlock> GetAccessBlock(rpc::Call& call,
                                     const Deps& deps,
                                     const pb::GetAccessBlockRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kAccessBlockCollection, req.name()));
  co_return co_await deps.db.Read(call, [id](db::Tx& tx) -> Task<pb::AccessBlock> {
    AccessBlockRepository blocks(tx);
    CO_ASSIGN_OR_RETURN(const AccessBlock block, co_await blocks.Get(id));
    co_return ToProto(block);
  });
}

}  // namespace vinculo::contract
