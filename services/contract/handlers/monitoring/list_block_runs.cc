#include "services/contract/handlers/list_request.h"
#include "services/contract/handlers/monitoring/monitoring_handlers.h"
#include "services/contract/messages/monitoring_messages.h"
#include "services/contract/storage/monitoring/block_run_repository.h"

namespace vinculo::contract {

Task<pb::ListBlockRunsResponse> ListBlockRuns(rpc::Call& call,
                                              const Deps& deps,
                                              const pb::ListBlockRunsRequest& req) {
  CO_ASSIGN_OR_RETURN(const filter::ListQuery query,
                      ReadListRequest(call, deps, BlockRunFields(), "start_time", req));
  using Page = RecordPage<BlockRun>;
  CO_ASSIGN_OR_RETURN(const Page page,
                      co_await deps.db.ReadLong(call, [&query](db::Tx& tx) -> Task<Page> {
                        BlockRunRepository runs(tx);
                        co_return co_await runs.List(query);
                      }));
  pb::ListBlockRunsResponse response;
  for (const BlockRun& one : page.records) *response.add_block_runs() = ToProto(one);
  response.set_next_page_token(page.next_page_token);
  co_return response;
}

}  // namespace vinculo::contract
