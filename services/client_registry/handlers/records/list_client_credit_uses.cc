#include <utility>

#include "services/client_registry/handlers/records/client_credit_handlers.h"
#include "services/client_registry/handlers/records/convert_client_credit.h"
#include "services/client_registry/handlers/records/list_request.h"
#include "services/client_registry/storage/records/client_credit_repository.h"

namespace vinculo::client_registry {

Task<pb::ListClientCreditUsesResponse> ListClientCreditUses(
    rpc::Call& call, const Deps& deps, const pb::ListClientCreditUsesRequest& req) {
  CO_ASSIGN_OR_RETURN(const filter::ListQuery query,
                      ReadListRequest(call, deps, ClientCreditUseListSchema(), "create_time", req));
  using Page = RecordPage<ClientCreditUse>;
  CO_ASSIGN_OR_RETURN(Page page,
                      co_await deps.db.ReadLong(call, [&query](db::Tx& tx) -> Task<Page> {
                        ClientCreditRepository credits(tx);
                        co_return co_await credits.ListUses(query);
                      }));
  pb::ListClientCreditUsesResponse response;
  for (const ClientCreditUse& use : page.records) *response.add_client_credit_uses() = ToProto(use);
  response.set_next_page_token(std::move(page.next_page_token));
  co_return response;
}

}  // namespace vinculo::client_registry
