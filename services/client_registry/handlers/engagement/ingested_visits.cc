#include "services/client_registry/handlers/engagement/ingested_visits.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "absl/container/flat_hash_set.h"
#include "services/client_registry/domain/engagement/record_visit.h"

namespace vinculo::client_registry {

void IngestedVisits::Expect(const DeviceEvent& event, const std::optional<Visitor>& visitor) {
  if (!visitor) return;
  attendances_.try_emplace(visitor->client_id, Attendance{.client_id = visitor->client_id});
  days_.try_emplace(ClientDay{visitor->client_id, CivilDay(*event.at, circumstances_.zone)});
}

std::vector<Uuid> IngestedVisits::Clients() const {
  std::vector<Uuid> clients;
  clients.reserve(attendances_.size());
  for (const auto& [client, attendance] : attendances_) clients.push_back(client);
  std::sort(clients.begin(), clients.end());
  return clients;
}

void IngestedVisits::Know(std::vector<Attendance> attendances) {
  for (Attendance& attendance : attendances) {
    attendances_[attendance.client_id] = std::move(attendance);
  }
}

std::vector<ClientDay> IngestedVisits::Days() const {
  std::vector<ClientDay> days;
  for (const auto& [key, presences] : days_) {
    if (MayHaveComeOn(attendances_.at(key.client_id), key.on)) days.push_back(key);
  }
  return days;
}

void IngestedVisits::Know(std::vector<Presence> presences) {
  for (Presence& presence : presences) {
    days_[ClientDay{presence.client_id, presence.on}].push_back(std::move(presence));
  }
}

absl::Status IngestedVisits::Add(const DeviceEvent& event,
                                 const std::optional<Visitor>& visitor,
                                 const EngagementPolicy& policy) {
  DayPresences nobody;
  DayPresences& day =
      visitor ? days_[ClientDay{visitor->client_id, CivilDay(*event.at, circumstances_.zone)}]
              : nobody;
  ASSIGN_OR_RETURN(Access access, DecideAccess(event, visitor, day, circumstances_, policy));
  if (visitor) {
    std::optional<Presence> presence = RecordVisit(access, ids_.Next(), day, policy);
    if (presence) presences_.push_back(*std::move(presence));
  }
  accesses_.push_back(std::move(access));
  return absl::OkStatus();
}

NewVisits IngestedVisits::OfNew(const std::vector<Uuid>& inserted) && {
  const absl::flat_hash_set<Uuid> ids(inserted.begin(), inserted.end());
  absl::flat_hash_map<Uuid, Attendance> changed;
  const auto attendance_of = [&](const Uuid& client) -> Attendance& {
    return changed.try_emplace(client, attendances_.at(client)).first->second;
  };
  NewVisits fresh;
  for (Access& access : accesses_) {
    if (!ids.contains(access.id)) continue;
    if (access.client_id) attendance_of(*access.client_id).Add(access);
    fresh.accesses.push_back(std::move(access));
  }
  for (Presence& presence : presences_) {
    if (!ids.contains(*presence.access_id)) continue;
    attendance_of(presence.client_id).Add(presence);
    fresh.presences.push_back(std::move(presence));
  }
  for (const auto& [client, attendance] : changed) {
    const bool first = attendance.version == 0;
    if (first || attendance != attendances_.at(client)) fresh.attendances.push_back(attendance);
  }
  return fresh;
}

}  // namespace vinculo::client_registry
