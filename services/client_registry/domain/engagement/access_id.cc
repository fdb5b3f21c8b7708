#include "services/client_registry/domain/engagement/access_id.h"

#include "absl/strings/str_cat.h"

namespace vinculo::client_registry {

Uuid AccessId(const Uuid& tenant, const DeviceEvent& event) {
  // The length keeps ("a", "b c") and ("a b", "c") apart.
  const Uuid name = MakeUuidFromName(
      tenant,
      absl::StrCat(
          "access ", event.device_id.size(), " ", event.device_id, " ", event.device_event_id));
  uint64_t words[2] = {0, 0};
  for (size_t i = 0; i < name.bytes().size(); ++i) {
    words[i / 8] = words[i / 8] << 8 | name.bytes()[i];
  }
  return MakeUuidV7(absl::ToUnixMillis(*event.at), words[0] >> 16, words[1]);
}

absl::Time MillisecondOf(const Uuid& access_id) {
  int64_t milliseconds = 0;
  for (int i = 0; i < 6; ++i) milliseconds = milliseconds << 8 | access_id.bytes()[i];
  return absl::FromUnixMillis(milliseconds);
}

}  // namespace vinculo::client_registry
