#include "services/contract/handlers/list_request.h"
#include "services/contract/handlers/terms/convert.h"
#include "services/contract/handlers/terms/reason_handlers.h"
#include "services/contract/storage/terms/reason_repository.h"

namespace vinculo::contract {

Task<pb::ListReasonsResponse> ListReasons(rpc::Call& call,
                                          const Deps& deps,
                                          const pb::ListReasonsRequest& req) {
  CO_ASSIGN_OR_RETURN(const filter::ListQuery query,
                      ReadListRequest(call, deps, ReasonFields(), "path", req));
  using Page = RecordPage<Reason>;
  CO_ASSIGN_OR_RETURN(const Page page,
                      co_await deps.db.ReadLong(call, [&query](db::Tx& tx) -> Task<Page> {
                        ReasonRepository reasons(tx);
                        co_return co_await reasons.List(query);
                      }));
  pb::ListReasonsResponse response;
  for (const Reason& reason : page.records) *response.add_reasons() = ToProto(reason);
  response.set_next_page_token(page.next_page_token);
  co_return response;
}

}  // namespace vinculo::contract
