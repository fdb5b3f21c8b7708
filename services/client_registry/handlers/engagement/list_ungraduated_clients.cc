#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "common/filter/list_query.h"
#include "common/rpc/convert.h"
#include "services/client_registry/handlers/engagement/handlers.h"
#include "services/client_registry/handlers/engagement/listed_client.h"
#include "services/client_registry/storage/engagement/graduation_repository.h"

namespace vinculo::client_registry {
namespace {

constexpr absl::string_view kUngraduatedClientsOrder = "display_name";

}  // namespace

Task<pb::ListUngraduatedClientsResponse> ListUngraduatedClients(
    rpc::Call& call, const Deps& deps, const pb::ListUngraduatedClientsRequest& req) {
  std::optional<Uuid> modality;
  if (!req.modality().empty()) {
    CO_ASSIGN_OR_RETURN(modality, ParseName(kModalityCollection, req.modality(), "modality"));
  }
  const absl::string_view order_by = req.order_by();
  CO_ASSIGN_OR_RETURN(const filter::ListQuery query,
                      filter::ListQuery::Parse(
                          ListedClientSchema(),
                          *deps.page_tokens,
                          call.tenant(),
                          call.method(),
                          {.page_size = req.page_size(),
                           .page_token = req.page_token(),
                           .filter = req.filter(),
                           .order_by = order_by.empty() ? kUngraduatedClientsOrder : order_by}));
  CO_ASSIGN_OR_RETURN(ListedClientPage page,
                      co_await deps.db.ReadLong(call, [&](db::Tx& tx) -> Task<ListedClientPage> {
                        GraduationRepository graduations(tx);
                        co_return co_await graduations.ListUngraduated(
                            modality, req.include_aggregators(), query);
                      }));
  pb::ListUngraduatedClientsResponse response;
  for (const ListedClient& client : page.clients) {
    pb::UngraduatedClient& to = *response.add_clients();
    SetListed(client, to);
  }
  response.set_next_page_token(std::move(page.next_page_token));
  co_return response;
}

}  // namespace vinculo::client_registry
