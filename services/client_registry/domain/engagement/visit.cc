#include "services/client_registry/domain/engagement/visit.h"

#include <algorithm>

namespace vinculo::client_registry {
namespace {

bool SameClass(const Presence& presence, const Presence& attended, absl::Duration window) {
  if (presence.source != PresenceSource::kSchedule) return false;
  if (presence.scheduled.class_id != attended.scheduled.class_id) return false;
  // A class_id may stand for the class of every week: its hour tells two of a day apart.
  if (!presence.scheduled.class_id.empty()) return presence.at == attended.at;
  return presence.scheduled.modality == attended.scheduled.modality &&
         SameVisit(presence, attended.at, attended.on, window);
}

}  // namespace

bool SameVisit(const Presence& presence, absl::Time at, Day on, absl::Duration window) {
  return presence.on == on && absl::AbsDuration(presence.at - at) < window;
}

bool BeginsPresence(const Access& access, const DayPresences& day, const EngagementPolicy& policy) {
  if (!policy.presence_from_access) return false;
  if (access.outcome != AccessOutcome::kGranted) return false;
  if (access.direction == AccessDirection::kExit) return false;
  const bool counts_already = std::any_of(day.begin(), day.end(), [&](const Presence& presence) {
    return SameVisit(presence, access.at, access.on, policy.visit_window);
  });
  if (counts_already) return false;
  return access.aggregator == Aggregator::kNone ||
         !BeyondAggregatorLimit(access.at, access.on, day, policy);
}

bool BeyondAggregatorLimit(absl::Time at,
                           Day on,
                           const DayPresences& day,
                           const EngagementPolicy& policy) {
  int visits = 0;
  for (const Presence& presence : day) {
    if (presence.on != on || presence.aggregator == Aggregator::kNone) continue;
    if (SameVisit(presence, at, on, policy.visit_window)) return false;
    ++visits;
  }
  return visits >= policy.aggregator_visits_per_day;
}

const Presence* CountedFor(const Presence& attended,
                           const DayPresences& day,
                           const EngagementPolicy& policy) {
  for (const Presence& presence : day) {
    if (SameClass(presence, attended, policy.visit_window)) return &presence;
  }
  for (const Presence& presence : day) {
    if (presence.source == PresenceSource::kAccess &&
        SameVisit(presence, attended.at, attended.on, policy.visit_window)) {
      return &presence;
    }
  }
  return nullptr;
}

}  // namespace vinculo::client_registry
