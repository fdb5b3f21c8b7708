#include "services/contract/handlers/adjustment/adjustment_handlers.h"
#include "services/contract/handlers/list_request.h"
#include "services/contract/messages/convert_adjustment.h"
#include "services/contract/storage/adjustment/adjustment_item_repository.h"

namespace vinculo::contract {

Task<pb::ListAdjustmentItemsResponse> ListAdjustmentItems(
    rpc::Call& call, const Deps& deps, const pb::ListAdjustmentItemsRequest& req) {
  CO_ASSIGN_OR_RETURN(
      const filter::ListQuery query,
      ReadListRequest(call, deps, AdjustmentItemFields(), "monthly_rise desc", req));
  using Page = RecordPage<AdjustmentItem>;
  CO_ASSIGN_OR_RETURN(const Page page,
                      co_await deps.db.ReadLong(call, [&query](db::Tx& tx) -> Task<Page> {
                        AdjustmentItemRepository items(tx);
                        co_return co_await items.List(query);
                      }));
  pb::ListAdjustmentItemsResponse response;
  for (const AdjustmentItem& item : page.records) *response.add_adjustment_items() = ToProto(item);
  response.set_next_page_token(page.next_page_token);
  co_return response;
}

}  // namespace vinculo::contract
