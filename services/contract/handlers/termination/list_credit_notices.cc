#include "services/contract/handlers/list_request.h"
#include "services/contract/handlers/termination/credit_handlers.h"
#include "services/contract/messages/convert_credit.h"
#include "services/contract/storage/termination/credit_repository.h"

namespace vinculo::contract {

Task<pb::ListCreditNoticesResponse> ListCreditNotices(rpc::Call& call,
                                                      const Deps& deps,
                                                      const pb::ListCreditNoticesRequest& req) {
  CO_ASSIGN_OR_RETURN(const filter::ListQuery query,
                      ReadListRequest(call, deps, CreditNoticeFields(), "create_time", req));
  using Page = RecordPage<CreditNotice>;
  CO_ASSIGN_OR_RETURN(const Page page,
                      co_await deps.db.ReadLong(call, [&query](db::Tx& tx) -> Task<Page> {
                        CreditRepository credits(tx);
                        co_return co_await credits.ListNotices(query);
                      }));
  pb::ListCreditNoticesResponse response;
  for (const CreditNotice& one : page.records) *response.add_credit_notices() = ToProto(one);
  response.set_next_page_token(page.next_page_token);
  co_return response;
}

}  // namespace vinculo::contract
