#include <utility>

#include "services/client_registry/handlers/records/client_credit_handlers.h"
#include "services/client_registry/handlers/records/convert_client_credit.h"
#include "services/client_registry/handlers/records/list_request.h"
#include "services/client_registry/storage/records/client_credit_repository.h"

namespace vinculo::client_registry {

Task<pb::ListClientCreditsResponse> ListClientCredits(rpc::Call& call,
                                                      const Deps& deps,
                                                      const pb::ListClientCreditsRequest& req) {
  CO_ASSIGN_OR_RETURN(const filter::ListQuery query,
                      ReadListRequest(call, deps, ClientCreditListSchema(), "create_time", req));
  using Page = RecordPage<ClientCredit>;
  CO_ASSIGN_OR_RETURN(Page page,
                      co_await deps.db.ReadLong(call, [&query](db::Tx& tx) -> Task<Page> {
                        ClientCreditRepository credits(tx);
                        co_return co_await credits.List(query);
                      }));
  pb::ListClientCreditsResponse response;
  for (const ClientCredit& credit : page.records) *response.add_client_credits() = ToProto(credit);
  response.set_next_page_token(std::move(page.next_page_token));
  co_return response;
}

}  // namespace vinculo::client_registry
