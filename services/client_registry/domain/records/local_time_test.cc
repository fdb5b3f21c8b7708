#include "services/client_registry/domain/records/local_time.h"

#include <gtest/gtest.h>

#include "common/base/clock.h"

namespace vinculo::client_registry {
namespace {

std::string Utc(absl::string_view text, const char* zone = "America/Sao_Paulo") {
  const std::optional<absl::Time> time = ParseLocalTime(text, *LoadZone(zone));
  return time ? absl::FormatTime("%Y-%m-%d %H:%M:%S", *time, absl::UTCTimeZone()) : "none";
}

TEST(RuleR37LocalTime, IsReadInTheZoneOfTheTenant) {
  EXPECT_EQ(Utc("2026-11-22 13:45:10"), "2026-11-22 16:45:10");
  EXPECT_EQ(Utc("2026-11-22 13:45:10", "America/Rio_Branco"), "2026-11-22 18:45:10");
  EXPECT_EQ(Utc("2018-01-10 12:00:00"), "2018-01-10 14:00:00") << "summer time of the day";
}

TEST(RuleR37LocalTime, IsReadInTheFormsOfExports) {
  for (const char* text : {"2026-11-22 13:45:00",
                           "2026-11-22 13:45",
                           "2026-11-22T13:45:00",
                           "22/11/2026 13:45:00",
                           "22/11/2026 13:45"}) {
    EXPECT_EQ(Utc(text), "2026-11-22 16:45:00") << text;
  }
}

TEST(RuleR37LocalTime, IsOneThatTheClockJumpedOver) {
  EXPECT_EQ(Utc("2018-11-04 00:30:00"), "2018-11-04 03:30:00") << "there was no midnight that day";
  EXPECT_EQ(Utc("2018-02-17 23:30:00"), "2018-02-18 01:30:00") << "the first of two";
}

TEST(RuleR37LocalTime, IsNoneOutsideTheCalendar) {
  for (const char* text :
       {"", "2026-11-22", "0000-00-00 00:00:00", "2026-02-30 10:00:00", "ontem"}) {
    EXPECT_EQ(Utc(text), "none") << text;
  }
}

}  // namespace
}  // namespace vinculo::client_registry
