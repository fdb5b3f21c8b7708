#include "common/base/resource_name.h"
#include "services/contract/domain/termination/termination.h"
#include "services/contract/handlers/termination/termination_handlers.h"
#include "services/contract/messages/convert_termination.h"
#include "services/contract/storage/termination/termination_repository.h"

namespace vinculo::contract {

Task<pb::Termination> GetTermination(rpc::Call& call,
                                     const Deps& deps,
                                     const pb::GetTerminationRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kTerminations, req.name()));
  co_return co_await deps.db.Read(call, [id](db::Tx& tx) -> Task<pb::Termination> {
    TerminationRepository terminations(tx);
    CO_ASSIGN_OR_RETURN(const TerminationRecord found, co_await terminations.Get(id));
    co_return ToProto(found);
  });
}

}  // namespace vinculo::contract
