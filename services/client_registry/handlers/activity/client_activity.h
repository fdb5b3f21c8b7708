#pragma once
#include "common/base/day.h"
#include "common/base/uuid.h"
#include "services/client_registry/domain/activity/activity.h"
#include "vinculo/client_registry/v1/activity_service.pb.h"

namespace vinculo::client_registry {

// Where a client stands on a day, with its dates.
v1::ClientActivity ClientActivityOn(const Uuid& client, const ActivityFacts& facts, Day as_of);

}  // namespace vinculo::client_registry
