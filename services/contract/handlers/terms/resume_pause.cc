#include <utility>
#include <vector>

#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "services/contract/handlers/terms/convert_pause.h"
#include "services/contract/handlers/terms/kept_class_packs.h"
#include "services/contract/handlers/terms/pause_handlers.h"
#include "services/contract/handlers/terms/shortened_pause.h"
#include "services/contract/messages/checked_values.h"
#include "services/contract/messages/contract_event.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/terms/billing_stop_repository.h"
#include "services/contract/storage/terms/pause_repository.h"

namespace vinculo::contract {

Task<pb::Pause> ResumePause(rpc::Call& call, const Deps& deps, const pb::ResumePauseRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kPauseCollection, req.name()));
  const Day today = CivilDay(call.now(), deps.time_zone);
  errors::FieldViolations violations;
  const Day resumes_on =
      DayFromProto("resume_date", req.has_resume_date(), req.resume_date(), &violations)
          .value_or(today);
  CO_RETURN_IF_ERROR(violations.ToStatus());
  CO_ASSIGN_OR_RETURN(const policies::PolicyCache::Shared policies,
                      co_await deps.policies->Get(call, deps.db));
  const Uuid charge_id = deps.ids->Next();

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::Pause> {
    ContractRepository contracts(tx);
    PauseRepository pauses(tx);
    CO_ASSIGN_OR_RETURN(const Pause pause, co_await pauses.Get(id));
    CO_RETURN_IF_ERROR(filter::CheckEtag(req.etag(), pause.version));
    CO_ASSIGN_OR_RETURN(const Contract contract, co_await contracts.Get(pause.contract));
    CO_ASSIGN_OR_RETURN(std::vector<Pause> all, co_await pauses.Find(contract.id));
    CO_ASSIGN_OR_RETURN(PauseStep step, Resumed(contract, pause, resumes_on, today));
    CO_ASSIGN_OR_RETURN(const std::vector<BillingStop> stops,
                        co_await BillingStopRepository(tx).Find(contract.id));
    CO_ASSIGN_OR_RETURN(const ChargedAgain again,
                        co_await ChargeGivenBack(tx,
                                                 ReturnedBy({.contract = contract,
                                                             .pauses = all,
                                                             .stops = stops,
                                                             .before = pause,
                                                             .now = step.pause,
                                                             .today = today}),
                                                 policies->Of(contract.unit),
                                                 charge_id));
    CO_ASSIGN_OR_RETURN(
        std::vector<ClassPack> packs,
        co_await KeptClassPacks(tx, step.contract.id, With(std::move(all), step.pause)));
    pauses.Save(step.pause, call.now());
    step.contract = After(again, std::move(step.contract), today);
    contracts.Save(step.contract, call.now());
    SaveKept(tx, std::move(packs), call.now());
    Post(tx, again, today);
    const bool over = step.pause.state == PauseState::kOver;
    Publish(tx,
            ChangeOf(step.contract,
                     {.cause = over ? ContractChange::kResumed : ContractChange::kDates,
                      .detail = req.name()},
                     call.now(),
                     deps.time_zone));
    co_return ToProto(step.pause);
  });
}

}  // namespace vinculo::contract
