#include "common/filter/etag.h"
#include "services/contract/handlers/handlers.h"
#include "services/contract/messages/plan_event.h"
#include "vinculo/contract/v1/plan_events.pb.h"

namespace vinculo::contract {

Task<pb::Plan> UnarchivePlan(rpc::Call& call,
                             const Deps& deps,
                             const pb::UnarchivePlanRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kPlans, req.name()));

  co_return co_await deps.db.WriteOnce(call, [&call, &req, id](db::Tx& tx) -> Task<pb::Plan> {
    PlanRepository plans(tx);
    CO_ASSIGN_OR_RETURN(const Plan plan, co_await plans.GetForUpdate(id));
    CO_RETURN_IF_ERROR(filter::CheckEtag(req.etag(), plan.version));
    Plan after = Unarchived(plan);
    if (after == plan) co_return ToProto(plan);
    plans.Save(after, call.now());
    PublishPlan<pb::PlanUnarchived>(tx, after);
    co_return ToProto(after);
  });
}

}  // namespace vinculo::contract
