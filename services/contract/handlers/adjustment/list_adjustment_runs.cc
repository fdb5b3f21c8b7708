#include "services/contract/handlers/adjustment/adjustment_handlers.h"
#include "services/contract/handlers/list_request.h"
#include "services/contract/messages/convert_adjustment.h"
#include "services/contract/storage/adjustment/adjustment_run_repository.h"

namespace vinculo::contract {

Task<pb::ListAdjustmentRunsResponse> ListAdjustmentRuns(rpc::Call& call,
                                                        const Deps& deps,
                                                        const pb::ListAdjustmentRunsRequest& req) {
  CO_ASSIGN_OR_RETURN(const filter::ListQuery query,
                      ReadListRequest(call, deps, AdjustmentRunFields(), "create_time", req));
  using Page = RecordPage<AdjustmentRun>;
  CO_ASSIGN_OR_RETURN(const Page page,
                      co_await deps.db.ReadLong(call, [&query](db::Tx& tx) -> Task<Page> {
                        AdjustmentRunRepository runs(tx);
                        co_return co_await runs.List(query);
                      }));
  pb::ListAdjustmentRunsResponse response;
  for (const AdjustmentRun& run : page.records) *response.add_adjustment_runs() = ToProto(run);
  response.set_next_page_token(page.next_page_token);
  co_return response;
}

}  // namespace vinculo::contract
