#pragma once
// The days on which a client's activity changes, from the first to the last that its payments
// and archivings bring about, to come as well as past. Before the first change it is a LEAD.

#include <optional>
#include <vector>

#include "common/base/day.h"
#include "services/client_registry/domain/activity/activity.h"

namespace vinculo::client_registry {

struct ActivityChange {
  Day since;
  Activity activity = Activity::kLead;
  std::optional<Day> last_paid_on;  // on or before `since`

  bool operator==(const ActivityChange&) const = default;
};

// Ascending; neighbours differ in their activity.
using ActivityTimeline = std::vector<ActivityChange>;

ActivityTimeline TimelineOf(const ActivityFacts& facts);

// What the timeline says of the day.
Activity ActivityOn(const ActivityTimeline& timeline, Day day);

// Since when it has said so; none before the first change.
std::optional<Day> StandingSince(const ActivityTimeline& timeline, Day day);

}  // namespace vinculo::client_registry
