#include "services/contract/handlers/list_request.h"
#include "services/contract/handlers/monitoring/monitoring_handlers.h"
#include "services/contract/messages/monitoring_messages.h"
#include "services/contract/storage/monitoring/contestation_repository.h"

namespace vinculo::contract {

Task<pb::ListContestationsResponse> ListContestations(rpc::Call& call,
                                                      const Deps& deps,
                                                      const pb::ListContestationsRequest& req) {
  CO_ASSIGN_OR_RETURN(const filter::ListQuery query,
                      ReadListRequest(call, deps, ContestationFields(), "create_time", req));
  using Page = RecordPage<Contestation>;
  CO_ASSIGN_OR_RETURN(const Page page,
                      co_await deps.db.ReadLong(call, [&query](db::Tx& tx) -> Task<Page> {
                        ContestationRepository contestations(tx);
                        co_return co_await contestations.List(query);
                      }));
  pb::ListContestationsResponse response;
  for (const Contestation& one : page.records) *response.add_contestations() = ToProto(one);
  response.set_next_page_token(page.next_page_token);
  co_return response;
}

}  // namespace vinculo::contract
