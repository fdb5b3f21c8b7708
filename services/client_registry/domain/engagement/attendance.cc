#include "services/client_registry/domain/engagement/attendance.h"

#include <algorithm>

namespace vinculo::client_registry {

void Attendance::Add(const Access& access) {
  if (access.outcome != AccessOutcome::kGranted) return;
  last_access_on = std::max(last_access_on.value_or(access.on), access.on);
}

void Attendance::Add(const Presence& presence) {
  last_presence_on = std::max(last_presence_on.value_or(presence.on), presence.on);
}

bool MayHaveComeOn(const Attendance& attendance, Day on) {
  return attendance.last_presence_on.has_value() && on <= *attendance.last_presence_on;
}

}  // namespace vinculo::client_registry
