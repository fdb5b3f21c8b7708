#include "common/filter/list_query.h"
#include "services/contract/handlers/pricing/handlers.h"
#include "services/contract/messages/convert_change.h"
#include "services/contract/storage/pricing/change_repository.h"

namespace vinculo::contract {

Task<pb::ListChangesResponse> ListChanges(rpc::Call& call,
                                          const Deps& deps,
                                          const pb::ListChangesRequest& req) {
  CO_ASSIGN_OR_RETURN(const filter::ListQuery query,
                      filter::ListQuery::Parse(
                          ChangeFields(),
                          *deps.page_tokens,
                          call.tenant(),
                          call.method(),
                          {.page_size = req.page_size(),
                           .page_token = req.page_token(),
                           .filter = req.filter(),
                           .order_by = req.order_by().empty() ? "create_time" : req.order_by()}));
  CO_ASSIGN_OR_RETURN(
      const ChangeRepository::Page page,
      co_await deps.db.ReadLong(call, [&query](db::Tx& tx) -> Task<ChangeRepository::Page> {
        ChangeRepository changes(tx);
        co_return co_await changes.List(query);
      }));
  pb::ListChangesResponse response;
  for (const ChangeRecord& change : page.changes) *response.add_changes() = ToProto(change);
  response.set_next_page_token(page.next_page_token);
  co_return response;
}

}  // namespace vinculo::contract
