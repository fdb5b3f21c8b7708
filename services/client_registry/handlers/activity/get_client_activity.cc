#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "services/client_registry/domain/client.h"
#include "services/client_registry/handlers/activity/client_activity.h"
#include "services/client_registry/handlers/activity/handlers.h"
#include "services/client_registry/handlers/activity/requested_days.h"
#include "services/client_registry/storage/activity/activity_repository.h"

namespace vinculo::client_registry {

Task<pb::ClientActivity> GetClientActivity(rpc::Call& call,
                                           const Deps& deps,
                                           const pb::GetClientActivityRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid client, ParseName(kClientCollection, req.client(), "client"));
  CO_ASSIGN_OR_RETURN(const Day as_of,
                      AsOf(req.has_as_of(), req.as_of(), CivilDay(call.now(), deps.time_zone)));
  const absl::TimeZone zone = deps.time_zone;
  CO_ASSIGN_OR_RETURN(
      const ActivityFacts facts,
      co_await deps.db.Read(call, [client, zone](db::Tx& tx) -> Task<ActivityFacts> {
        ActivityRepository activities(tx, zone);
        co_return co_await activities.GetFacts(client);
      }));
  co_return ClientActivityOn(client, facts, as_of);
}

}  // namespace vinculo::client_registry
