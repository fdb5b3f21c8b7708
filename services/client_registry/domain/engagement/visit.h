#pragma once
// What is one visit, and what counts as presence in it. A visit counts once: an access never
// makes a second presence of it, and a class of the schedule takes over the presence that an access
// made.

#include <optional>
#include <vector>

#include "absl/time/time.h"
#include "common/base/day.h"
#include "services/client_registry/domain/engagement/access.h"
#include "services/client_registry/domain/engagement/engagement_policy.h"
#include "services/client_registry/domain/engagement/presence.h"

namespace vinculo::client_registry {

// Two moments of one client are of one visit when they are on the same civil day and less
// than the window apart, whichever came first: at exactly the window a new visit begins, and at
// midnight.
bool SameVisit(const Presence& presence, absl::Time at, Day on, absl::Duration window);

// The presences of one client on one day that count; deleted ones are not among them.
using DayPresences = std::vector<Presence>;

// Whether a granted entry begins a presence: not in a visit that has one already. R-20. A
// visit through an aggregator begins one only while the day's visits that the aggregator pays for
// are not used up.
bool BeginsPresence(const Access& access, const DayPresences& day, const EngagementPolicy& policy);

// Whether a visit of that day and moment would be one more than the aggregator pays for.
// Coming back within a visit that counts is none.
bool BeyondAggregatorLimit(absl::Time at,
                           Day on,
                           const DayPresences& day,
                           const EngagementPolicy& policy);

// The presence of that day that already counts for a class of the schedule: one of the same
// visit that an access made (the class takes it over), or one of the same class. Two classes are
// the same when their class_id is, or, where neither has one, their modality in one visit. Null:
// the class counts for itself.
const Presence* CountedFor(const Presence& attended,
                           const DayPresences& day,
                           const EngagementPolicy& policy);

}  // namespace vinculo::client_registry
