#pragma once
#include "absl/time/time.h"
#include "common/base/uuid.h"
#include "services/client_registry/domain/engagement/access.h"

namespace vinculo::client_registry {

// The id of the access that a checked event of a device becomes: its time in milliseconds
// before the other bits, which follow from tenant, device and event. So the id alone tells the
// month that the access is stored in.
Uuid AccessId(const Uuid& tenant, const DeviceEvent& event);

// The millisecond that an access of this id happened in.
absl::Time MillisecondOf(const Uuid& access_id);

}  // namespace vinculo::client_registry
