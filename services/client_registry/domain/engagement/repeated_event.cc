#include "services/client_registry/domain/engagement/repeated_event.h"

#include "common/base/resource_name.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {

absl::Status CheckRepeated(bool has_time, const DeviceEvent& event, const Access& stored) {
  if (!has_time || absl::ToUnixMillis(*event.at) == absl::ToUnixMillis(stored.at)) {
    return absl::OkStatus();
  }
  return errors::AlreadyExists(
      kDeviceEventReused,
      "this event of the device came before with another time: name events once; a device that "
      "counts anew gets a new device_id",
      {{"device_id", event.device_id},
       {"device_event_id", event.device_event_id},
       {"access", FormatName(kAccessCollection, stored.id)}});
}

}  // namespace vinculo::client_registry
