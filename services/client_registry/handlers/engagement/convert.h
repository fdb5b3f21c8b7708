#pragma once
#include "absl/strings/string_view.h"
#include "common/errors/errors.h"
#include "services/client_registry/domain/engagement/access.h"
#include "services/client_registry/domain/engagement/presence.h"
#include "vinculo/client_registry/v1/access_service.pb.h"
#include "vinculo/client_registry/v1/presence_service.pb.h"

namespace vinculo::client_registry {

v1::Access ToProto(const Access& access);
v1::Presence ToProto(const Presence& presence);

// What the caller says, unchecked; what cannot even be read is a violation, its path after
// `parent`.
DeviceEvent FromProto(const v1::DeviceEvent& event,
                      absl::string_view parent,
                      errors::FieldViolations& violations);

// Whom the event names.
ClientKey KeyFromProto(const v1::DeviceEvent& event,
                       absl::string_view parent,
                       errors::FieldViolations& violations);

// The time of a presence that says none is `now`.
Presence FromProto(const v1::Presence& presence,
                   absl::Time now,
                   absl::string_view parent,
                   errors::FieldViolations& violations);

}  // namespace vinculo::client_registry
