#include "common/filter/list_query.h"
#include "services/contract/handlers/receivables/receivable_handlers.h"
#include "services/contract/messages/receivable_messages.h"
#include "services/contract/storage/receivables/receivable_repository.h"

namespace vinculo::contract {

Task<pb::ListReceivablesResponse> ListReceivables(rpc::Call& call,
                                                  const Deps& deps,
                                                  const pb::ListReceivablesRequest& req) {
  CO_ASSIGN_OR_RETURN(
      const filter::ListQuery query,
      filter::ListQuery::Parse(ReceivableFields(),
                               *deps.page_tokens,
                               call.tenant(),
                               call.method(),
                               {.page_size = req.page_size(),
                                .page_token = req.page_token(),
                                .filter = req.filter(),
                                .order_by = req.order_by().empty() ? "due_date" : req.order_by()}));
  using Page = ReceivableRepository::Page;
  CO_ASSIGN_OR_RETURN(const Page page,
                      co_await deps.db.ReadLong(call, [&query](db::Tx& tx) -> Task<Page> {
                        ReceivableRepository receivables(tx);
                        co_return co_await receivables.List(query);
                      }));
  pb::ListReceivablesResponse response;
  for (const Receivable& one : page.receivables) *response.add_receivables() = ToProto(one);
  response.set_next_page_token(page.next_page_token);
  co_return response;
}

}  // namespace vinculo::contract
