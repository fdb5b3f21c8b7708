#include <vector>

#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "services/client_registry/domain/archive.h"
#include "services/client_registry/domain/merge/merge.h"
#include "services/client_registry/handlers/activity/tell_activities.h"
#include "services/client_registry/handlers/convert.h"
#include "services/client_registry/handlers/events.h"
#include "services/client_registry/handlers/handlers.h"
#include "services/client_registry/storage/client_repository.h"

namespace vinculo::client_registry {

Task<pb::Client> ArchiveClient(rpc::Call& call,
                               const Deps& deps,
                               const pb::ArchiveClientRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kClientCollection, req.name()));
  const Day today = CivilDay(call.now(), deps.time_zone);
  co_return co_await deps.db.WriteOnce(
      call, [&call, &deps, &req, id, today](db::Tx& tx) -> Task<pb::Client> {
        ClientRepository clients(tx);
        CO_ASSIGN_OR_RETURN(const Client client, co_await clients.GetForUpdate(id));
        CO_RETURN_IF_ERROR(CheckNotMerged(client));
        CO_RETURN_IF_ERROR(filter::CheckEtag(req.etag(), client.version));
        CO_ASSIGN_OR_RETURN(const Client archived,
                            Archive(client, req.reason(), today, call.now()));
        clients.SaveArchiving(archived);
        PublishArchived(tx, archived);
        CO_RETURN_IF_ERROR(co_await TellActivities(call, deps, tx, {id}));
        co_return Shown(archived);
      });
}

}  // namespace vinculo::client_registry
