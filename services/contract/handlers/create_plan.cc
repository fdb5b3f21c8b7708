#include "services/contract/handlers/handlers.h"
#include "services/contract/handlers/signature/plan_template.h"
#include "services/contract/messages/convert.h"
#include "services/contract/messages/plan_event.h"
#include "vinculo/contract/v1/contract_events.pb.h"

namespace vinculo::contract {

Task<pb::Plan> CreatePlan(rpc::Call& call, const Deps& deps, const pb::CreatePlanRequest& req) {
  errors::FieldViolations violations;
  Plan plan = FromProto(req.plan(), &violations);
  CO_RETURN_IF_ERROR(Under("plan", violations));
  plan.id = deps.ids->Next();
  plan.created_at = call.now();
  plan.updated_at = call.now();

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::Plan> {
    CO_RETURN_IF_ERROR(co_await CheckPlanTemplate(tx, {}, plan));
    PlanRepository(tx).Insert(plan);
    PublishPlan<pb::PlanCreated>(tx, plan);
    co_return ToProto(plan);
  });
}

}  // namespace vinculo::contract
