#include "common/base/resource_name.h"
#include "services/contract/handlers/handlers.h"
#include "services/contract/messages/convert.h"
#include "services/contract/storage/plan_repository.h"

namespace vinculo::contract {

Task<pb::Plan> GetPlan(rpc::Call& call, const Deps& deps, const pb::GetPlanRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kPlans, req.name()));
  CO_ASSIGN_OR_RETURN(const Plan plan, co_await deps.db.Read(call, [&](db::Tx& tx) -> Task<Plan> {
    co_return co_await PlanRepository(tx).Get(id);
  }));
  co_return ToProto(plan);
}

}  // namespace vinculo::contract
