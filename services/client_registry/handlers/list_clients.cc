#include "common/filter/list_query.h"
#include "services/client_registry/handlers/convert.h"
#include "services/client_registry/handlers/handlers.h"
#include "services/client_registry/storage/client_list.h"
#include "services/client_registry/storage/client_repository.h"

namespace vinculo::client_registry {
namespace {

constexpr absl::string_view kDefaultOrder = "create_time";

}  // namespace

Task<pb::ListClientsResponse> ListClients(rpc::Call& call,
                                          const Deps& deps,
                                          const pb::ListClientsRequest& req) {
  const absl::string_view order_by = req.order_by();
  CO_ASSIGN_OR_RETURN(
      const filter::ListQuery query,
      filter::ListQuery::Parse(ClientListSchema(),
                               *deps.page_tokens,
                               call.tenant(),
                               call.method(),
                               {.page_size = req.page_size(),
                                .page_token = req.page_token(),
                                .filter = req.filter(),
                                .order_by = order_by.empty() ? kDefaultOrder : order_by}));
  CO_ASSIGN_OR_RETURN(ClientPage page,
                      co_await deps.db.ReadLong(call, [&query](db::Tx& tx) -> Task<ClientPage> {
                        ClientRepository clients(tx);
                        co_return co_await clients.List(query);
                      }));
  pb::ListClientsResponse response;
  for (const Client& client : page.clients) *response.add_clients() = ToProto(client);
  response.set_next_page_token(std::move(page.next_page_token));
  co_return response;
}

}  // namespace vinculo::client_registry
