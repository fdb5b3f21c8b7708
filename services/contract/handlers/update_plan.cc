#include "common/filter/etag.h"
#include "common/filter/field_mask.h"
#include "services/contract/handlers/handlers.h"
#include "services/contract/handlers/signature/plan_template.h"
#include "services/contract/messages/convert.h"
#include "services/contract/messages/plan_event.h"
#include "vinculo/contract/v1/plan_events.pb.h"

namespace vinculo::contract {

Task<pb::Plan> UpdatePlan(rpc::Call& call, const Deps& deps, const pb::UpdatePlanRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kPlans, req.plan().name(), "plan.name"));

  co_return co_await deps.db.WriteOnce(call, [&call, &req, id](db::Tx& tx) -> Task<pb::Plan> {
    PlanRepository plans(tx);
    CO_ASSIGN_OR_RETURN(const Plan plan, co_await plans.GetForUpdate(id));
    CO_RETURN_IF_ERROR(filter::CheckEtag(req.plan().etag(), plan.version));

    pb::Plan patched = ToProto(plan);
    CO_RETURN_IF_ERROR(filter::ApplyMask(req.update_mask(), req.plan(), patched).status());
    errors::FieldViolations violations;
    Plan wanted = FromProto(patched, &violations);
    CO_RETURN_IF_ERROR(Under("plan", violations));
    CO_ASSIGN_OR_RETURN(Plan amended, Amended(plan, std::move(wanted)));
    if (amended == plan) co_return ToProto(plan);

    CO_RETURN_IF_ERROR(co_await CheckPlanTemplate(tx, plan.document_template, amended));
    plans.Save(amended, call.now());
    PublishPlan<pb::PlanUpdated>(tx, amended);
    co_return ToProto(amended);
  });
}

}  // namespace vinculo::contract
