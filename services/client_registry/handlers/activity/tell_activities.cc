#include "services/client_registry/handlers/activity/tell_activities.h"

#include <utility>

#include "common/base/clock.h"
#include "services/client_registry/messages/activity_messages.h"
#include "services/client_registry/storage/activity/activity_repository.h"

namespace vinculo::client_registry {

Task<void> TellActivities(rpc::Call& call,
                          const Deps& deps,
                          db::Tx& tx,
                          std::vector<Uuid> clients) {
  ActivityRepository activities(tx, deps.time_zone);
  const Day today = CivilDay(call.now(), deps.time_zone);
  CO_ASSIGN_OR_RETURN(const std::vector<RefreshedActivity> refreshed,
                      co_await activities.Refresh(std::move(clients), today));
  ActivityEvents(refreshed, call.now(), deps.time_zone).Publish(tx);
  co_return absl::OkStatus();
}

}  // namespace vinculo::client_registry
