#pragma once
#include <optional>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "common/base/uuid.h"
#include "services/client_registry/domain/engagement/access.h"
#include "services/client_registry/domain/engagement/engagement_policy.h"
#include "services/client_registry/domain/engagement/visit.h"

namespace vinculo::client_registry {

// Whom a device read.
struct Visitor {
  Uuid client_id;
  Aggregator aggregator = Aggregator::kNone;
  bool archived = false;
};

// What is stored of an event apart from what it says itself.
struct AccessCircumstances {
  Uuid tenant;
  absl::TimeZone zone;
  absl::Time received_at;
};

// The access that a checked event becomes. Where the device leaves the outcome to us: an
// unknown or archived client is denied, and one whose aggregator pays for no further visit
// of the day; everybody else is granted. An access granted by the device to nobody we know is
// refused (CLIENT_UNKNOWN); one that it denied is stored without client. `day`: the visitor's
// presences of that day.
absl::StatusOr<Access> DecideAccess(const DeviceEvent& event,
                                    const std::optional<Visitor>& visitor,
                                    const DayPresences& day,
                                    const AccessCircumstances& circumstances,
                                    const EngagementPolicy& policy);

}  // namespace vinculo::client_registry
