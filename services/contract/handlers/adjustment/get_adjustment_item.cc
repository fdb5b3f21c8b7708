#include "common/base/resource_name.h"
#include "services/contract/handlers/adjustment/adjustment_handlers.h"
#include "services/contract/messages/convert_adjustment.h"
#include "services/contract/storage/adjustment/adjustment_item_repository.h"

namespace vinculo::contract {

Task<pb::AdjustmentItem> GetAdjustmentItem(rpc::Call& call,
                                           const Deps& deps,
                                           const pb::GetAdjustmentItemRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kAdjustmentItems, req.name()));
  CO_ASSIGN_OR_RETURN(const AdjustmentItem item,
                      co_await deps.db.Read(call, [id](db::Tx& tx) -> Task<AdjustmentItem> {
                        AdjustmentItemRepository items(tx);
                        co_return co_await items.Get(id);
                      }));
  co_return ToProto(item);
}

}  // namespace vinculo::contract
