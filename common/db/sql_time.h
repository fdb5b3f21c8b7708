#pragma once
#include <string>

#include "absl/time/time.h"

namespace vinculo::db {

// An instant as a parameter of libpqxx.
inline std::string SqlTime(absl::Time time) {
  return absl::FormatTime("%E4Y-%m-%dT%H:%M:%E6SZ", time, absl::UTCTimeZone());
}

}  // namespace vinculo::db
