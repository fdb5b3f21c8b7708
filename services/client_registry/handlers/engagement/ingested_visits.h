#pragma once
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "common/base/clock.h"
#include "services/client_registry/domain/engagement/attendance.h"
#include "services/client_registry/domain/engagement/decide_access.h"
#include "services/client_registry/domain/engagement/engagement_policy.h"
#include "services/client_registry/storage/engagement/presence_repository.h"

namespace vinculo::client_registry {

// What a chunk adds.
struct NewVisits {
  std::vector<Access> accesses;
  std::vector<Presence> presences;
  std::vector<Attendance> attendances;  // that changed, and those of whoever never came before
};

// The visits of one chunk of an ingest: first the events say what must be known of
// their clients, then each is decided in turn, and at last only those count whose access was new.
class IngestedVisits {
 public:
  IngestedVisits(IdSource& ids, AccessCircumstances circumstances)
      : ids_(ids), circumstances_(std::move(circumstances)) {}

  void Expect(const DeviceEvent& event, const std::optional<Visitor>& visitor);
  // The clients expected, each once, in order.
  std::vector<Uuid> Clients() const;
  // Those of them who came before.
  void Know(std::vector<Attendance> attendances);
  // Days expected on which the client may have presences.
  std::vector<ClientDay> Days() const;
  void Know(std::vector<Presence> presences);

  absl::Status Add(const DeviceEvent& event,
                   const std::optional<Visitor>& visitor,
                   const EngagementPolicy& policy);
  // Of the events added, in their order.
  const std::vector<Access>& accesses() const { return accesses_; }

  NewVisits OfNew(const std::vector<Uuid>& inserted) &&;

 private:
  IdSource& ids_;
  const AccessCircumstances circumstances_;
  absl::flat_hash_map<Uuid, Attendance> attendances_;
  absl::flat_hash_map<ClientDay, DayPresences> days_;
  std::vector<Access> accesses_;
  std::vector<Presence> presences_;
};

}  // namespace vinculo::client_registry
