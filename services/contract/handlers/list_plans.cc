#include "common/filter/list_query.h"
#include "services/contract/handlers/handlers.h"
#include "services/contract/messages/convert.h"
#include "services/contract/storage/plan_repository.h"

namespace vinculo::contract {

Task<pb::ListPlansResponse> ListPlans(rpc::Call& call,
                                      const Deps& deps,
                                      const pb::ListPlansRequest& req) {
  CO_ASSIGN_OR_RETURN(const filter::ListQuery query,
                      filter::ListQuery::Parse(PlanFields(),
                                               *deps.page_tokens,
                                               call.tenant(),
                                               call.method(),
                                               {.page_size = req.page_size(),
                                                .page_token = req.page_token(),
                                                .filter = req.filter(),
                                                .order_by = req.order_by()}));
  CO_ASSIGN_OR_RETURN(
      const PlanRepository::Page page,
      co_await deps.db.ReadLong(call, [&](db::Tx& tx) -> Task<PlanRepository::Page> {
        co_return co_await PlanRepository(tx).List(query);
      }));
  pb::ListPlansResponse response;
  for (const Plan& plan : page.plans) *response.add_plans() = ToProto(plan);
  response.set_next_page_token(page.next_page_token);
  co_return response;
}

}  // namespace vinculo::contract
