#include "services/client_registry/domain/engagement/attend_class.h"

#include <utility>

namespace vinculo::client_registry {

ClassAttendance AttendClass(Presence attended,
                            const Visitor& client,
                            const DayPresences& day,
                            const EngagementPolicy& policy) {
  using Change = ClassAttendance::Change;
  attended.client_id = client.client_id;
  attended.aggregator = client.aggregator;
  const Presence* const counted = CountedFor(attended, day, policy);
  if (counted == nullptr) return {Change::kNew, std::move(attended)};
  if (counted->source == PresenceSource::kSchedule) return {Change::kNone, *counted};

  Presence taken = *counted;
  taken.version += 1;
  taken.source = PresenceSource::kSchedule;
  taken.at = attended.at;
  taken.scheduled = std::move(attended.scheduled);
  if (!attended.unit.empty()) taken.unit = std::move(attended.unit);
  taken.updated_at = attended.updated_at;
  return {Change::kTakenOver, std::move(taken)};
}

}  // namespace vinculo::client_registry
