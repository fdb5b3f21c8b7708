#include "common/filter/list_query.h"
#include "common/policies/convert.h"
#include "common/policies/policy_handlers.h"
#include "common/policies/policy_repository.h"

namespace vinculo::policies {

Task<pb::ListPolicyChangesResponse> ListPolicyChanges(rpc::Call& call,
                                                      const PolicyDeps& deps,
                                                      const pb::ListPolicyChangesRequest& req) {
  const absl::string_view order_by = req.order_by();
  CO_ASSIGN_OR_RETURN(
      const filter::ListQuery query,
      filter::ListQuery::Parse(ChangeListSchema(),
                               *deps.page_tokens,
                               call.tenant(),
                               call.method(),
                               {.page_size = req.page_size(),
                                .page_token = req.page_token(),
                                .filter = req.filter(),
                                .order_by = order_by.empty() ? "change_time desc" : order_by}));
  CO_ASSIGN_OR_RETURN(
      PolicyRepository::Page page,
      co_await deps.db.ReadLong(call, [&query](db::Tx& tx) -> Task<PolicyRepository::Page> {
        PolicyRepository repository(tx);
        co_return co_await repository.ListChanges(query);
      }));
  pb::ListPolicyChangesResponse response;
  for (const Change& change : page.changes) {
    *response.add_changes() = ToProto(deps.cache->table(), change);
  }
  response.set_next_page_token(std::move(page.next_page_token));
  co_return response;
}

}  // namespace vinculo::policies
