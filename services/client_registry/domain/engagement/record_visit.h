#pragma once
#include <optional>

#include "common/base/uuid.h"
#include "services/client_registry/domain/engagement/access.h"
#include "services/client_registry/domain/engagement/engagement_policy.h"
#include "services/client_registry/domain/engagement/presence.h"
#include "services/client_registry/domain/engagement/visit.h"

namespace vinculo::client_registry {

// The presence that an access of a known client begins, under `presence_id`, tied to the
// access and taken in by the day's presences; absent when it begins none.
std::optional<Presence> RecordVisit(Access& access,
                                    const Uuid& presence_id,
                                    DayPresences& day,
                                    const EngagementPolicy& policy);

}  // namespace vinculo::client_registry
