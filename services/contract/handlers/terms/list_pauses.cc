#include "services/contract/handlers/list_request.h"
#include "services/contract/handlers/terms/convert_pause.h"
#include "services/contract/handlers/terms/pause_handlers.h"
#include "services/contract/storage/terms/pause_repository.h"

namespace vinculo::contract {

Task<pb::ListPausesResponse> ListPauses(rpc::Call& call,
                                        const Deps& deps,
                                        const pb::ListPausesRequest& req) {
  CO_ASSIGN_OR_RETURN(const filter::ListQuery query,
                      ReadListRequest(call, deps, PauseFields(), "create_time", req));
  using Page = RecordPage<Pause>;
  CO_ASSIGN_OR_RETURN(const Page page,
                      co_await deps.db.ReadLong(call, [&query](db::Tx& tx) -> Task<Page> {
                        PauseRepository pauses(tx);
                        co_return co_await pauses.List(query);
                      }));
  pb::ListPausesResponse response;
  for (const Pause& pause : page.records) *response.add_pauses() = ToProto(pause);
  response.set_next_page_token(page.next_page_token);
  co_return response;
}

}  // namespace vinculo::contract
