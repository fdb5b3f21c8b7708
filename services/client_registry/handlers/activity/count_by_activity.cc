#include "common/base/clock.h"
#include "common/rpc/convert.h"
#include "services/client_registry/handlers/activity/handlers.h"
#include "services/client_registry/handlers/activity/requested_days.h"
#include "services/client_registry/storage/activity/activity_repository.h"

namespace vinculo::client_registry {

Task<pb::CountByActivityResponse> CountByActivity(rpc::Call& call,
                                                  const Deps& deps,
                                                  const pb::CountByActivityRequest& req) {
  CO_ASSIGN_OR_RETURN(const Day as_of,
                      AsOf(req.has_as_of(), req.as_of(), CivilDay(call.now(), deps.time_zone)));
  using Counts = ActivityRepository::Counts;
  CO_ASSIGN_OR_RETURN(const Counts counts,
                      co_await deps.db.ReadLong(call, [&deps, as_of](db::Tx& tx) -> Task<Counts> {
                        ActivityRepository activities(tx, deps.time_zone);
                        co_return co_await activities.Count(as_of);
                      }));
  const auto count = [&counts](Activity activity) { return counts[static_cast<int>(activity)]; };
  pb::CountByActivityResponse response;
  *response.mutable_as_of() = ToProto(as_of);
  response.set_leads(count(Activity::kLead));
  response.set_active(count(Activity::kActive));
  response.set_inactive(count(Activity::kInactive));
  response.set_archived_churn(count(Activity::kArchivedChurn));
  response.set_archived_lost(count(Activity::kArchivedLost));
  response.set_all(response.leads() + response.active() + response.inactive());
  co_return response;
}

}  // namespace vinculo::client_registry
