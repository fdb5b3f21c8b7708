#pragma once
#include "absl/status/status.h"
#include "services/client_registry/domain/engagement/access.h"

namespace vinculo::client_registry {

// Whether an event that is stored is a repeat: it has the time that the device gave, to the
// millisecond. One with another time would be lost as a repeat; it is refused
// (DEVICE_EVENT_REUSED). An event without time is a repeat of whatever is stored.
absl::Status CheckRepeated(bool has_time, const DeviceEvent& event, const Access& stored);

}  // namespace vinculo::client_registry
