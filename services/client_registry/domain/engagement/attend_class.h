#pragma once
#include "services/client_registry/domain/engagement/decide_access.h"
#include "services/client_registry/domain/engagement/engagement_policy.h"
#include "services/client_registry/domain/engagement/presence.h"
#include "services/client_registry/domain/engagement/visit.h"

namespace vinculo::client_registry {

struct ClassAttendance {
  enum class Change {
    kNone,       // the class counted already
    kTakenOver,  // the visit's presence carries the class now
    kNew,
  };
  Change change = Change::kNone;
  Presence presence;  // that counts for the class
};

// What the presence of a client in a class of the schedule changes. `day`: the client's
// presences of that day that count.
ClassAttendance AttendClass(Presence attended,
                            const Visitor& client,
                            const DayPresences& day,
                            const EngagementPolicy& policy);

}  // namespace vinculo::client_registry
