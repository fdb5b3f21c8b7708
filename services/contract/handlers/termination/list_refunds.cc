#include "services/contract/handlers/list_request.h"
#include "services/contract/handlers/termination/termination_handlers.h"
#include "services/contract/messages/convert_termination.h"
#include "services/contract/storage/termination/termination_repository.h"

namespace vinculo::contract {

Task<pb::ListRefundsResponse> ListRefunds(rpc::Call& call,
                                          const Deps& deps,
                                          const pb::ListRefundsRequest& req) {
  CO_ASSIGN_OR_RETURN(const filter::ListQuery query,
                      ReadListRequest(call, deps, RefundFields(), "create_time", req));
  using Page = RecordPage<Refund>;
  CO_ASSIGN_OR_RETURN(const Page page,
                      co_await deps.db.ReadLong(call, [&query](db::Tx& tx) -> Task<Page> {
                        TerminationRepository terminations(tx);
                        co_return co_await terminations.ListRefunds(query);
                      }));
  pb::ListRefundsResponse response;
  for (const Refund& one : page.records) *response.add_refunds() = ToProto(one);
  response.set_next_page_token(page.next_page_token);
  co_return response;
}

}  // namespace vinculo::contract
