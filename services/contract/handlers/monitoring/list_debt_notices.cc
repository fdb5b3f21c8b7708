#include "services/contract/handlers/list_request.h"
#include "services/contract/handlers/monitoring/monitoring_handlers.h"
#include "services/contract/messages/monitoring_messages.h"
#include "services/contract/storage/monitoring/debt_notice_repository.h"

namespace vinculo::contract {

Task<pb::ListDebtNoticesResponse> ListDebtNotices(rpc::Call& call,
                                                  const Deps& deps,
                                                  const pb::ListDebtNoticesRequest& req) {
  CO_ASSIGN_OR_RETURN(const filter::ListQuery query,
                      ReadListRequest(call, deps, DebtNoticeFields(), "create_time", req));
  using Page = RecordPage<DebtNotice>;
  CO_ASSIGN_OR_RETURN(const Page page,
                      co_await deps.db.ReadLong(call, [&query](db::Tx& tx) -> Task<Page> {
                        DebtNoticeRepository notices(tx);
                        co_return co_await notices.List(query);
                      }));
  pb::ListDebtNoticesResponse response;
  for (const DebtNotice& one : page.records) *response.add_debt_notices() = ToProto(one);
  response.set_next_page_token(page.next_page_token);
  co_return response;
}

}  // namespace vinculo::contract
