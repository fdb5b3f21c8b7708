#include <utility>

#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "services/contract/handlers/terms/convert_pause.h"
#include "services/contract/handlers/terms/pause_handlers.h"
#include "services/contract/messages/contract_event.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/terms/pause_repository.h"

namespace vinculo::contract {

Task<pb::Pause> CancelPause(rpc::Call& call, const Deps& deps, const pb::CancelPauseRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kPauseCollection, req.name()));

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::Pause> {
    ContractRepository contracts(tx);
    PauseRepository pauses(tx);
    CO_ASSIGN_OR_RETURN(Pause pause, co_await pauses.Get(id));
    CO_RETURN_IF_ERROR(filter::CheckEtag(req.etag(), pause.version));
    CO_ASSIGN_OR_RETURN(pause, Cancelled(std::move(pause)));
    CO_ASSIGN_OR_RETURN(Contract contract, co_await contracts.Get(pause.contract));
    pauses.Save(pause, call.now());
    contracts.Save(contract, call.now());
    Publish(tx,
            ChangeOf(contract,
                     {.cause = ContractChange::kPauseCancelled, .detail = req.name()},
                     call.now(),
                     deps.time_zone));
    co_return ToProto(pause);
  });
}

}  // namespace vinculo::contract
