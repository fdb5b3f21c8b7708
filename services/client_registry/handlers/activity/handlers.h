#pragma once
// One function per RPC of ActivityService, each in the file of its name.

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "services/client_registry/deps.h"
#include "vinculo/client_registry/v1/activity_service.pb.h"

namespace vinculo::client_registry {

namespace pb = ::vinculo::client_registry::v1;

Task<pb::ClientActivity> GetClientActivity(rpc::Call& call,
                                           const Deps& deps,
                                           const pb::GetClientActivityRequest& req);
Task<pb::ListClientActivitiesResponse> ListClientActivities(
    rpc::Call& call, const Deps& deps, const pb::ListClientActivitiesRequest& req);
Task<pb::CountByActivityResponse> CountByActivity(rpc::Call& call,
                                                  const Deps& deps,
                                                  const pb::CountByActivityRequest& req);
Task<pb::ListActivityTransitionsResponse> ListActivityTransitions(
    rpc::Call& call, const Deps& deps, const pb::ListActivityTransitionsRequest& req);

}  // namespace vinculo::client_registry
