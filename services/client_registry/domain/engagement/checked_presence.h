#pragma once
#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "common/errors/errors.h"
#include "services/client_registry/domain/engagement/presence.h"

namespace vinculo::client_registry {

// A roll may be called before the class begins.
inline constexpr absl::Duration kClassAheadMax = absl::Hours(2);
inline constexpr int kClassIdLengthMax = 100;
inline constexpr int kActivityLengthMax = 200;
inline constexpr int kDeleteReasonLengthMax = 500;

// The presence of a client in a class of the schedule as it is stored: trimmed, its day that
// of its time in the zone. It names its class by class_id, activity or modality, lies at most two
// hours ahead and not before 2000. Rules that it breaks are added to `violations`, paths after
// `parent`.
Presence CheckedPresence(Presence presence,
                         absl::Time now,
                         const absl::TimeZone& zone,
                         absl::string_view parent,
                         errors::FieldViolations& violations);

}  // namespace vinculo::client_registry
