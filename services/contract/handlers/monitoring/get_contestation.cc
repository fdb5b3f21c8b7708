#include "common/base/resource_name.h"
#include "services/contract/handlers/monitoring/monitoring_handlers.h"
#include "services/contract/messages/monitoring_messages.h"
#include "services/contract/storage/monitoring/contestation_repository.h"

namespace vinculo::contract {

Task<pb::Contestation> GetContestation(rpc::Call& call,
                                       const Deps& deps,
                                       const pb::GetContestationRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kContestations, req.name()));
  co_return co_await deps.db.Read(call, [id](db::Tx& tx) -> Task<pb::Contestation> {
    ContestationRepository contestations(tx);
    CO_ASSIGN_OR_RETURN(const Contestation found, co_await contestations.Get(id));
    co_return ToProto(found);
  });
}

}  // namespace vinculo::contract
