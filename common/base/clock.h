#pragma once
// Time and identifiers come in as values: nothing below main() asks the operating system for them.

#include <memory>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "common/base/day.h"
#include "common/base/uuid.h"

namespace vinculo {

// Thread-safe.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual absl::Time Now() const = 0;
};

class SystemClock final : public Clock {
 public:
  absl::Time Now() const override;
};

// Makes UUIDv7 from a clock and the operating system's random numbers. The twelve bits after the
// milliseconds carry their fraction (RFC 9562 section 6.2, method 3), so ids made a quarter of a
// microsecond apart sort in that order. Thread-safe.
class IdSource {
 public:
  explicit IdSource(const Clock& clock) : clock_(clock) {}
  virtual ~IdSource() = default;
  virtual Uuid Next();

 private:
  const Clock& clock_;
};

// The civil day at that instant in that zone.
Day CivilDay(absl::Time instant, const absl::TimeZone& zone);

// The first instant of that civil day in that zone: 01:00 where midnight does not exist (Sao Paulo,
// 2018-11-04).
absl::Time StartOfDay(Day day, const absl::TimeZone& zone);

// IANA name ("America/Sao_Paulo") to zone; the error names the value. Never the machine's own zone
// or a path.
absl::StatusOr<absl::TimeZone> LoadZone(absl::string_view name);

}  // namespace vinculo
