#include "common/base/resource_name.h"
#include "services/contract/handlers/terms/convert_pause.h"
#include "services/contract/handlers/terms/pause_handlers.h"
#include "services/contract/storage/terms/pause_repository.h"

namespace vinculo::contract {

Task<pb::Pause> GetPause(rpc::Call& call, const Deps& deps, const pb::GetPauseRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kPauseCollection, req.name()));
  co_return co_await deps.db.Read(call, [id](db::Tx& tx) -> Task<pb::Pause> {
    PauseRepository pauses(tx);
    CO_ASSIGN_OR_RETURN(const Pause pause, co_await pauses.Get(id));
    co_return ToProto(pause);
  });
}

}  // namespace vinculo::contract
