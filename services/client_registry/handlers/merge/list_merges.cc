#include <utility>

#include "common/filter/list_query.h"
#include "services/client_registry/handlers/merge/handlers.h"
#include "services/client_registry/handlers/merge/merge_pair.h"
#include "services/client_registry/storage/merge/merge_repository.h"

namespace vinculo::client_registry {

Task<v1::ListMergesResponse> ListMerges(rpc::Call& call,
                                        const Deps& deps,
                                        const v1::ListMergesRequest& req) {
  const absl::string_view order_by = req.order_by();
  CO_ASSIGN_OR_RETURN(
      const filter::ListQuery query,
      filter::ListQuery::Parse(MergeListSchema(),
                               *deps.page_tokens,
                               call.tenant(),
                               call.method(),
                               {.page_size = req.page_size(),
                                .page_token = req.page_token(),
                                .filter = req.filter(),
                                .order_by = order_by.empty() ? "merge_time desc" : order_by}));
  CO_ASSIGN_OR_RETURN(MergePage page,
                      co_await deps.db.ReadLong(call, [&query](db::Tx& tx) -> Task<MergePage> {
                        MergeRepository merges(tx);
                        co_return co_await merges.List(query);
                      }));
  v1::ListMergesResponse response;
  for (const Merge& merge : page.merges) *response.add_merges() = ToProto(merge);
  response.set_next_page_token(std::move(page.next_page_token));
  co_return response;
}

}  // namespace vinculo::client_registry
