#include <utility>

#include "services/client_registry/handlers/records/convert_interaction.h"
#include "services/client_registry/handlers/records/interaction_handlers.h"
#include "services/client_registry/handlers/records/list_request.h"
#include "services/client_registry/storage/records/interaction_repository.h"

namespace vinculo::client_registry {

Task<pb::ListInteractionsResponse> ListInteractions(rpc::Call& call,
                                                    const Deps& deps,
                                                    const pb::ListInteractionsRequest& req) {
  CO_ASSIGN_OR_RETURN(
      const filter::ListQuery query,
      ReadListRequest(call, deps, InteractionListSchema(), "contact_time desc", req));
  using Page = RecordPage<Interaction>;
  CO_ASSIGN_OR_RETURN(Page page,
                      co_await deps.db.ReadLong(call, [&query](db::Tx& tx) -> Task<Page> {
                        InteractionRepository interactions(tx);
                        co_return co_await interactions.List(query);
                      }));
  pb::ListInteractionsResponse response;
  for (const Interaction& interaction : page.records) {
    *response.add_interactions() = ToProto(interaction);
  }
  response.set_next_page_token(std::move(page.next_page_token));
  co_return response;
}

}  // namespace vinculo::client_registry
