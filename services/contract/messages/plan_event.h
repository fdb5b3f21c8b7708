#pragma once
// What happened to a plan, told with its whole state.

#include "common/base/resource_name.h"
#include "common/feed/publish.h"
#include "services/contract/messages/convert_plan.h"
#include "services/contract/storage/plan_repository.h"

namespace vinculo::contract {

// Message: an event with a `plan`. Queues it for the unit of work's commit.
template <class Message>
void PublishPlan(db::Tx& tx, const Plan& plan) {
  Message event;
  *event.mutable_plan() = ToProto(plan);
  feed::Publish(tx,
                {.aggregate = FormatName(kPlans, plan.id),
                 .version = plan.version,
                 .occurred_at = plan.updated_at},
                event);
}

}  // namespace vinculo::contract
