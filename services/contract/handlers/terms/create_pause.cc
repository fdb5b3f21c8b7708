#include <utility>

#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "services/contract/handlers/terms/convert_pause.h"
#include "services/contract/handlers/terms/kept_class_packs.h"
#include "services/contract/handlers/terms/pause_handlers.h"
#include "services/contract/handlers/terms/planned_pause.h"
#include "services/contract/messages/contract_event.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/terms/pause_repository.h"

namespace vinculo::contract {

Task<pb::Pause> CreatePause(rpc::Call& call, const Deps& deps, const pb::CreatePauseRequest& req) {
  const Day today = CivilDay(call.now(), deps.time_zone);
  const Uuid id = deps.ids->Next();
  const Uuid charge_id = deps.ids->Next();
  CO_ASSIGN_OR_RETURN(const policies::PolicyCache::Shared policies,
                      co_await deps.policies->Get(call, deps.db));

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::Pause> {
    CO_ASSIGN_OR_RETURN(PlannedPause planned,
                        co_await PlanPause(tx, req.pause(), *policies, today));
    Pause& pause = planned.pause;
    pause.id = id;
    pause.created_at = call.now();
    pause.updated_at = call.now();
    MoreUncharged days = UnchargedBy(planned, today);
    days.charge = charge_id;
    CO_ASSIGN_OR_RETURN(LessenedDays lessened,
                        co_await LessenCharged(tx, days, policies->Of(planned.contract.unit)));
    std::optional<PauseStep> begun = BegunOn(planned.contract, pause, today);
    PauseStep step = begun ? *std::move(begun) : PauseStep{planned.contract, pause};
    planned.others.push_back(step.pause);
    CO_ASSIGN_OR_RETURN(std::vector<ClassPack> packs,
                        co_await KeptClassPacks(tx, step.contract.id, std::move(planned.others)));
    PauseRepository(tx).Insert(step.pause);
    step.contract = After(lessened, std::move(step.contract), today);
    ContractRepository(tx).Save(step.contract, call.now());
    Post(tx, std::move(lessened), days);
    SaveKept(tx, std::move(packs), call.now());
    const bool runs = step.pause.state == PauseState::kRunning;
    Publish(tx,
            ChangeOf(step.contract,
                     {.cause = runs ? ContractChange::kPaused : ContractChange::kPausePlanned,
                      .detail = FormatName(kPauseCollection, id)},
                     call.now(),
                     deps.time_zone));
    co_return ToProto(step.pause);
  });
}

}  // namespace vinculo::contract
