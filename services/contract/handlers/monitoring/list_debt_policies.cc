#include "services/contract/handlers/list_request.h"
#include "services/contract/handlers/monitoring/monitoring_handlers.h"
#include "services/contract/messages/monitoring_messages.h"
#include "services/contract/storage/monitoring/debt_policy_repository.h"

namespace vinculo::contract {

Task<pb::ListDebtPoliciesResponse> ListDebtPolicies(rpc::Call& call,
                                                    const Deps& deps,
                                                    const pb::ListDebtPoliciesRequest& req) {
  CO_ASSIGN_OR_RETURN(const filter::ListQuery query,
                      ReadListRequest(call, deps, DebtPolicyFields(), "create_time", req));
  using Page = RecordPage<DebtPolicy>;
  CO_ASSIGN_OR_RETURN(const Page page,
                      co_await deps.db.ReadLong(call, [&query](db::Tx& tx) -> Task<Page> {
                        DebtPolicyRepository policies(tx);
                        co_return co_await policies.List(query);
                      }));
  pb::ListDebtPoliciesResponse response;
  for (const DebtPolicy& one : page.records) *response.add_debt_policies() = ToProto(one);
  response.set_next_page_token(page.next_page_token);
  co_return response;
}

}  // namespace vinculo::contract
