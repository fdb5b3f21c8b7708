#include "absl/strings/str_cat.h"
#include "common/base/resource_name.h"
#include "common/filter/list_query.h"
#include "services/contract/handlers/pricing/handlers.h"
#include "services/contract/messages/convert_price.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/pricing/price_timeline_repository.h"

namespace vinculo::contract {

Task<pb::ListPriceSegmentsResponse> ListPriceSegments(rpc::Call& call,
                                                      const Deps& deps,
                                                      const pb::ListPriceSegmentsRequest& req) {
  using Page = PriceTimelineRepository::Page;
  CO_ASSIGN_OR_RETURN(const Uuid contract, ParseName(kContracts, req.contract(), "contract"));
  // A token is good for the segments of its contract alone.
  const std::string scope = absl::StrCat(call.method(), " ", req.contract());
  CO_ASSIGN_OR_RETURN(const filter::ListQuery query,
                      filter::ListQuery::Parse(PriceSegmentFields(),
                                               *deps.page_tokens,
                                               call.tenant(),
                                               scope,
                                               {.page_size = req.page_size(),
                                                .page_token = req.page_token(),
                                                .filter = req.filter(),
                                                .order_by = "ordinal desc"}));
  CO_ASSIGN_OR_RETURN(const Page page,
                      co_await deps.db.ReadLong(call, [&query, contract](db::Tx& tx) -> Task<Page> {
                        ContractRepository contracts(tx);
                        const absl::StatusOr<Contract> known = co_await contracts.Get(contract);
                        CO_RETURN_IF_ERROR(known.status());
                        PriceTimelineRepository timelines(tx);
                        co_return co_await timelines.List(contract, query);
                      }));
  pb::ListPriceSegmentsResponse response;
  for (const PriceTimelineRepository::Listed& listed : page.segments) {
    *response.add_segments() = ToProto(listed.segment, listed.undone);
  }
  response.set_next_page_token(page.next_page_token);
  co_return response;
}

}  // namespace vinculo::contract
