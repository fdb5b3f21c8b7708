#include "common/filter/list_query.h"
#include "services/client_registry/handlers/engagement/convert.h"
#include "services/client_registry/handlers/engagement/handlers.h"
#include "services/client_registry/storage/engagement/access_list.h"
#include "services/client_registry/storage/engagement/access_repository.h"

namespace vinculo::client_registry {
namespace {

constexpr absl::string_view kAccessesOrder = "access_time desc";

}  // namespace

Task<pb::ListAccessesResponse> ListAccesses(rpc::Call& call,
                                            const Deps& deps,
                                            const pb::ListAccessesRequest& req) {
  const absl::string_view order_by = req.order_by();
  CO_ASSIGN_OR_RETURN(
      const filter::ListQuery query,
      filter::ListQuery::Parse(AccessListSchema(),
                               *deps.page_tokens,
                               call.tenant(),
                               call.method(),
                               {.page_size = req.page_size(),
                                .page_token = req.page_token(),
                                .filter = req.filter(),
                                .order_by = order_by.empty() ? kAccessesOrder : order_by}));
  CO_ASSIGN_OR_RETURN(AccessPage page,
                      co_await deps.db.ReadLong(call, [&query](db::Tx& tx) -> Task<AccessPage> {
                        AccessRepository accesses(tx);
                        co_return co_await accesses.List(query);
                      }));
  pb::ListAccessesResponse response;
  for (const Access& access : page.accesses) *response.add_accesses() = ToProto(access);
  response.set_next_page_token(std::move(page.next_page_token));
  co_return response;
}

}  // namespace vinculo::client_registry
