#pragma once
// What is to be told of a client's activity, given what was told before: each change once, on
// its true day, in the order of days, and nothing of days to come. A transition says where the
// client stands from its day on and replaces what was told of that day and of later ones; so a
// payment that came late, or was reversed, is told by transitions from the first day on which the
// past reads differently.

#include <optional>
#include <vector>

#include "common/base/day.h"
#include "services/client_registry/domain/activity/activity_timeline.h"

namespace vinculo::client_registry {

struct ActivityTransition {
  Day on;
  Activity from = Activity::kLead;  // what was told of the day until now; never equal to `to`
  Activity to = Activity::kLead;
  std::optional<Day> last_paid_on;

  bool operator==(const ActivityTransition&) const = default;
};

struct Retelling {
  std::vector<ActivityTransition> transitions;  // ascending; empty when all was told
  ActivityTimeline told;                        // afterwards; up to and with `until`
  // The first day from which what is kept of `told` is another than before; none: nothing is.
  std::optional<Day> rewritten_from;
  // The day on which the next change is due if nothing else happens.
  std::optional<Day> next_change_on;
};

// `told` is what was told before; `until` is not before any of its days.
Retelling Retell(const ActivityTimeline& told, const ActivityFacts& facts, Day until);

}  // namespace vinculo::client_registry
