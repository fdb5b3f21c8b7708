#include "services/contract/handlers/adjustment/adjustment_handlers.h"
#include "services/contract/handlers/list_request.h"
#include "services/contract/messages/convert_adjustment.h"
#include "services/contract/storage/adjustment/price_index_repository.h"

namespace vinculo::contract {

Task<pb::ListPriceIndexRatesResponse> ListPriceIndexRates(
    rpc::Call& call, const Deps& deps, const pb::ListPriceIndexRatesRequest& req) {
  CO_ASSIGN_OR_RETURN(const filter::ListQuery query,
                      ReadListRequest(call, deps, PriceIndexFields(), "month", req));
  using Page = RecordPage<PriceIndexRate>;
  CO_ASSIGN_OR_RETURN(const Page page,
                      co_await deps.db.ReadLong(call, [&query](db::Tx& tx) -> Task<Page> {
                        PriceIndexRepository indices(tx);
                        co_return co_await indices.List(query);
                      }));
  pb::ListPriceIndexRatesResponse response;
  for (const PriceIndexRate& rate : page.records) *response.add_rates() = ToProto(rate);
  response.set_next_page_token(page.next_page_token);
  co_return response;
}

}  // namespace vinculo::contract
