#include "services/client_registry/domain/records/local_time.h"

#include <string>

namespace vinculo::client_registry {

std::optional<absl::Time> ParseLocalTime(absl::string_view text, absl::TimeZone zone) {
  // A day without a time is none: absl would take midnight.
  for (const char* form : {"%Y-%m-%d %H:%M:%S",
                           "%Y-%m-%d %H:%M",
                           "%Y-%m-%dT%H:%M:%S",
                           "%d/%m/%Y %H:%M:%S",
                           "%d/%m/%Y %H:%M"}) {
    absl::Time time;
    std::string error;
    if (absl::ParseTime(form, text, zone, &time, &error)) return time;
  }
  return std::nullopt;
}

}  // namespace vinculo::client_registry
