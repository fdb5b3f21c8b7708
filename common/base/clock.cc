#include "common/base/clock.h"

#include <unistd.h>

#include <array>

#include "absl/strings/ascii.h"
#include "absl/strings/escaping.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/time/civil_time.h"
#include "absl/time/clock.h"
#include "common/base/check.h"

namespace vinculo {
namespace {

// Fetches random numbers from the system 32 at a time: one system call per id would be most of the
// id's cost.
uint64_t Random64() {
  thread_local std::array<uint64_t, 32> pool;
  thread_local size_t left = 0;
  if (left == 0) {
    VINCULO_CHECK(getentropy(pool.data(), sizeof(pool)) == 0);
    left = pool.size();
  }
  return pool[--left];
}

absl::CivilDay ToCivil(Day day) { return absl::CivilDay(1970, 1, 1) + day.epoch_days(); }

// Only names of the zone database: Abseil would also read "localtime", absolute paths and "file:"
// names.
bool IsZoneName(absl::string_view name) {
  if (name.empty() || name.front() == '/' || name == "localtime") return false;
  for (const char c : name) {
    if (!absl::ascii_isalnum(static_cast<unsigned char>(c)) && !absl::StrContains("/_+-", c)) {
      return false;
    }
  }
  return true;
}

}  // namespace

absl::Time SystemClock::Now() const { return absl::Now(); }

Uuid IdSource::Next() {
  const absl::Duration since_epoch = clock_.Now() - absl::UnixEpoch();
  absl::Duration below_ms;
  const int64_t unix_ms = absl::IDivDuration(since_epoch, absl::Milliseconds(1), &below_ms);
  const auto fraction =
      static_cast<uint64_t>(absl::ToInt64Nanoseconds(below_ms)) * 4096 / 1'000'000;
  return MakeUuidV7(unix_ms, fraction, Random64());
}

Day CivilDay(absl::Time instant, const absl::TimeZone& zone) {
  const absl::CivilDay day = absl::ToCivilDay(instant, zone);
  return Day::FromEpochDays(static_cast<int32_t>(day - absl::CivilDay(1970, 1, 1)));
}

absl::Time StartOfDay(Day day, const absl::TimeZone& zone) {
  const absl::TimeZone::TimeInfo midnight = zone.At(absl::CivilSecond(ToCivil(day)));
  return midnight.kind == absl::TimeZone::TimeInfo::SKIPPED ? midnight.trans : midnight.pre;
}

absl::StatusOr<absl::TimeZone> LoadZone(absl::string_view name) {
  absl::TimeZone zone;
  if (IsZoneName(name) && absl::LoadTimeZone(name, &zone)) return zone;
  return absl::InvalidArgumentError(absl::StrCat(
      "\"", absl::CHexEscape(name.substr(0, 64)), "\" is not a time zone of the IANA database"));
}

}  // namespace vinculo
