#pragma once
#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "common/errors/errors.h"
#include "services/client_registry/domain/engagement/access.h"
#include "services/client_registry/domain/engagement/engagement_policy.h"

namespace vinculo::client_registry {

// How long a device may have kept an event: a turnstile that was offline, and the history of an
// export.
inline constexpr absl::Duration kDeviceDelayMax = absl::Hours(24 * 31);
inline constexpr absl::Duration kIngestDelayMax = absl::Hours(24 * 3653);

inline constexpr int kDeviceIdLengthMax = 80;
inline constexpr int kDeviceEventIdLengthMax = 100;
inline constexpr int kDenialDetailLengthMax = 200;

// The event as it is stored: trimmed, its time filled in (now). Every rule that it breaks is
// added to `violations`, its field's path after `parent` ("event." or nothing); then what is
// returned is good for nothing. A time exactly at a bound is good.
DeviceEvent CheckedEvent(DeviceEvent event,
                         absl::Time now,
                         absl::Duration delay_max,
                         const EngagementPolicy& policy,
                         absl::string_view parent,
                         errors::FieldViolations& violations);

}  // namespace vinculo::client_registry
