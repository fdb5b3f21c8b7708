#include "common/base/resource_name.h"
#include "common/filter/list_query.h"
#include "services/contract/handlers/handlers.h"
#include "services/contract/messages/convert_plan.h"
#include "services/contract/storage/plan_repository.h"

namespace vinculo::contract {

Task<pb::ListPlanVersionsResponse> ListPlanVersions(rpc::Call& call,
                                                    const Deps& deps,
                                                    const pb::ListPlanVersionsRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kPlans, req.name()));
  // A token is good for the versions of its plan alone.
  const std::string scope = absl::StrCat(call.method(), " ", req.name());
  CO_ASSIGN_OR_RETURN(const filter::ListQuery query,
                      filter::ListQuery::Parse(PlanVersionFields(),
                                               *deps.page_tokens,
                                               call.tenant(),
                                               scope,
                                               {.page_size = req.page_size(),
                                                .page_token = req.page_token(),
                                                .order_by = "version desc"}));
  CO_ASSIGN_OR_RETURN(
      const PlanRepository::Page page,
      co_await deps.db.ReadLong(call, [&query, id](db::Tx& tx) -> Task<PlanRepository::Page> {
        PlanRepository plans(tx);
        const absl::StatusOr<Plan> known = co_await plans.Get(id);
        CO_RETURN_IF_ERROR(known.status());
        co_return co_await plans.ListVersions(id, query);
      }));
  pb::ListPlanVersionsResponse response;
  for (const Plan& plan : page.plans) *response.add_plans() = ToProto(plan);
  response.set_next_page_token(page.next_page_token);
  co_return response;
}

}  // namespace vinculo::contract
