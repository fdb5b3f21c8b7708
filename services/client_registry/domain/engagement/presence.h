#pragma once
// A presence: one visit, or one class of the schedule, of one client. The numbers of the
// enumerations are stored and are those of the proto.

#include <cstdint>
#include <optional>
#include <string>

#include "absl/time/time.h"
#include "common/base/day.h"
#include "common/base/uuid.h"
#include "services/client_registry/domain/client.h"

namespace vinculo::client_registry {

enum class PresenceSource : int16_t { kUnspecified = 0, kAccess = 1, kSchedule = 2 };

// The class of the schedule that a presence was in; all empty where it was in none.
struct ScheduledClass {
  std::string class_id;
  std::string activity;
  std::string modality;
  std::string teacher;

  bool operator==(const ScheduledClass&) const = default;
};

struct Presence {
  Uuid id;
  int64_t version = 1;
  Uuid client_id;
  PresenceSource source = PresenceSource::kUnspecified;
  absl::Time at;
  Day on;  // civil day of `at` in the tenant's zone
  ScheduledClass scheduled;
  std::string unit;
  Aggregator aggregator = Aggregator::kNone;
  std::optional<Uuid> access_id;
  absl::Time created_at;
  absl::Time updated_at;
  std::optional<absl::Time> deleted_at;  // set: it counts no longer
  std::string delete_reason;
};

inline constexpr char kPresenceCollection[] = "presences/";

}  // namespace vinculo::client_registry
