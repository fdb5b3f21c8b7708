#include "services/contract/handlers/list_request.h"
#include "services/contract/handlers/terms/access_block_handlers.h"
#include "services/contract/handlers/terms/convert.h"
#include "services/contract/storage/terms/access_block_repository.h"

namespace vinculo::contract {

Task<pb::ListAccessBlocksResponse> ListAccessBlocks(rpc::Call& call,
                                                    const Deps& deps,
                                                    const pb::ListAccessBlocksRequest& req) {
  CO_ASSIGN_OR_RETURN(const filter::ListQuery query,
                      ReadListRequest(call, deps, AccessBlockFields(), "create_time", req));
  using Page = RecordPage<AccessBlock>;
  CO_ASSIGN_OR_RETURN(const Page page,
                      co_await deps.db.ReadLong(call, [&query](db::Tx& tx) -> Task<Page> {
                        AccessBlockRepository blocks(tx);
                        co_return co_await blocks.List(query);
                      }));
  pb::ListAccessBlocksResponse response;
  for (const AccessBlock& block : page.records) *response.add_access_blocks() = ToProto(block);
  response.set_next_page_token(page.next_page_token);
  co_return response;
}

}  // namespace vinculo::contract
