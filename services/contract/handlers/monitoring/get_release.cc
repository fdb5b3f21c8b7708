#include "common/base/resource_name.h"
#include "services/contract/handlers/monitoring/monitoring_handlers.h"
#include "services/contract/messages/monitoring_messages.h"
#include "services/contract/storage/monitoring/release_repository.h"

namespace vinculo::contract {

Task<pb::Release> GetRelease(rpc::Call& call, const Deps& deps, const pb::GetReleaseRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kReleases, req.name()));
  co_return co_await deps.db.Read(call, [id](db::Tx& tx) -> Task<pb::Release> {
    ReleaseRepository releases(tx);
    CO_ASSIGN_OR_RETURN(const Release found, co_await releases.Get(id));
    co_return ToProto(found);
  });
}

}  // namespace vinculo::contract
