#include "common/filter/list_query.h"
#include "services/client_registry/handlers/engagement/convert.h"
#include "services/client_registry/handlers/engagement/handlers.h"
#include "services/client_registry/storage/engagement/presence_list.h"
#include "services/client_registry/storage/engagement/presence_repository.h"

namespace vinculo::client_registry {
namespace {

constexpr absl::string_view kPresencesOrder = "start_time desc";

}  // namespace

Task<pb::ListPresencesResponse> ListPresences(rpc::Call& call,
                                              const Deps& deps,
                                              const pb::ListPresencesRequest& req) {
  const absl::string_view order_by = req.order_by();
  CO_ASSIGN_OR_RETURN(
      const filter::ListQuery query,
      filter::ListQuery::Parse(PresenceListSchema(),
                               *deps.page_tokens,
                               call.tenant(),
                               call.method(),
                               {.page_size = req.page_size(),
                                .page_token = req.page_token(),
                                .filter = req.filter(),
                                .order_by = order_by.empty() ? kPresencesOrder : order_by}));
  CO_ASSIGN_OR_RETURN(PresencePage page,
                      co_await deps.db.ReadLong(call, [&query](db::Tx& tx) -> Task<PresencePage> {
                        PresenceRepository presences(tx);
                        co_return co_await presences.List(query);
                      }));
  pb::ListPresencesResponse response;
  for (const Presence& presence : page.presences) *response.add_presences() = ToProto(presence);
  response.set_next_page_token(std::move(page.next_page_token));
  co_return response;
}

}  // namespace vinculo::client_registry
