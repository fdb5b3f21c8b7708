#include <utility>

#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "services/contract/handlers/terms/convert_pause.h"
#include "services/contract/handlers/terms/pause_handlers.h"
#include "services/contract/handlers/terms/shortened_pause.h"
#include "services/contract/messages/contract_event.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/terms/billing_stop_repository.h"
#include "services/contract/storage/terms/pause_repository.h"

namespace vinculo::contract {

Task<pb::Pause> CancelPause(rpc::Call& call, const Deps& deps, const pb::CancelPauseRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kPauseCollection, req.name()));
  CO_ASSIGN_OR_RETURN(const policies::PolicyCache::Shared policies,
                      co_await deps.policies->Get(call, deps.db));
  const Day today = CivilDay(call.now(), deps.time_zone);
  const Uuid charge_id = deps.ids->Next();

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::Pause> {
    ContractRepository contracts(tx);
    PauseRepository pauses(tx);
    CO_ASSIGN_OR_RETURN(const Pause before, co_await pauses.Get(id));
    CO_RETURN_IF_ERROR(filter::CheckEtag(req.etag(), before.version));
    CO_ASSIGN_OR_RETURN(Pause pause, Cancelled(before));
    CO_ASSIGN_OR_RETURN(Contract contract, co_await contracts.Get(pause.contract));
    CO_ASSIGN_OR_RETURN(const std::vector<Pause> all, co_await pauses.Find(contract.id));
    CO_ASSIGN_OR_RETURN(const std::vector<BillingStop> stops,
                        co_await BillingStopRepository(tx).Find(contract.id));
    CO_ASSIGN_OR_RETURN(const ChargedAgain again,
                        co_await ChargeGivenBack(tx,
                                                 ReturnedBy({.contract = contract,
                                                             .pauses = all,
                                                             .stops = stops,
                                                             .before = before,
                                                             .now = pause,
                                                             .today = today}),
                                                 policies->Of(contract.unit),
                                                 charge_id));
    pauses.Save(pause, call.now());
    contract = After(again, std::move(contract), today);
    contracts.Save(contract, call.now());
    Post(tx, again, today);
    Publish(tx,
            ChangeOf(contract,
                     {.cause = ContractChange::kPauseCancelled, .detail = req.name()},
                     call.now(),
                     deps.time_zone));
    co_return ToProto(pause);
  });
}

}  // namespace vinculo::contract
