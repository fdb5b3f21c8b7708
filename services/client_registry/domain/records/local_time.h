#pragma once
// A time as a clock on the wall of another system showed it.

#include <optional>

#include "absl/strings/string_view.h"
#include "absl/time/time.h"

namespace vinculo::client_registry {

// The instant of "2026-11-22 13:45", "2026-11-22T13:45:00" or "22/11/2026 13:45:00" in a zone. A
// time that the clock jumped over is read as if it had not; of one that it showed twice, the first.
// None where it is no time of the calendar.
std::optional<absl::Time> ParseLocalTime(absl::string_view text, absl::TimeZone zone);

}  // namespace vinculo::client_registry
