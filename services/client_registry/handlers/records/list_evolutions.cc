#include <utility>

#include "common/filter/condition.h"
#include "services/client_registry/handlers/records/convert_evolution.h"
#include "services/client_registry/handlers/records/evolution_handlers.h"
#include "services/client_registry/handlers/records/list_request.h"
#include "services/client_registry/storage/records/evolution_repository.h"

namespace vinculo::client_registry {

Task<pb::ListEvolutionsResponse> ListEvolutions(rpc::Call& call,
                                                const Deps& deps,
                                                const pb::ListEvolutionsRequest& req) {
  CO_ASSIGN_OR_RETURN(
      const filter::ListQuery query,
      ReadListRequest(call, deps, EvolutionListSchema(), "evolution_date desc", req));
  const bool corrected_too = filter::Names(req.filter(), {"corrected"});
  using Page = RecordPage<Evolution>;
  CO_ASSIGN_OR_RETURN(
      Page page, co_await deps.db.ReadLong(call, [&query, corrected_too](db::Tx& tx) -> Task<Page> {
        EvolutionRepository evolutions(tx);
        co_return co_await evolutions.List(query, corrected_too);
      }));
  pb::ListEvolutionsResponse response;
  for (const Evolution& evolution : page.records) *response.add_evolutions() = ToProto(evolution);
  response.set_next_page_token(std::move(page.next_page_token));
  co_return response;
}

}  // namespace vinculo::client_registry
