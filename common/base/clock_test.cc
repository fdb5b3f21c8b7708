#include "common/base/clock.h"

#include <gtest/gtest.h>

#include <set>
#include <thread>
#include <vector>

namespace vinculo {
namespace {

absl::Time At(const char* rfc3339) {
  absl::Time time;
  std::string error;
  EXPECT_TRUE(absl::ParseTime(absl::RFC3339_full, rfc3339, &time, &error))
      << rfc3339 << ": " << error;
  return time;
}

class FixedClock final : public Clock {
 public:
  explicit FixedClock(absl::Time now) : now_(now) {}
  absl::Time Now() const override { return now_; }

 private:
  absl::Time now_;
};

struct InstantCase {
  const char* utc;
  const char* local;
  const char* day;
};

// docs/brazil.md section 7; the last summer time began on 2018-11-04 and ended on 2019-02-17.
constexpr InstantCase kSaoPaulo[] = {
    {"2018-11-04T02:59:59Z", "2018-11-03T23:59:59-03:00", "2018-11-03"},
    {"2018-11-04T03:00:00Z", "2018-11-04T01:00:00-02:00", "2018-11-04"},
    {"2019-02-17T01:59:59Z", "2019-02-16T23:59:59-02:00", "2019-02-16"},
    {"2019-02-17T02:00:00Z", "2019-02-16T23:00:00-03:00", "2019-02-16"},
    {"2019-11-03T03:00:00Z", "2019-11-03T00:00:00-03:00", "2019-11-03"},
    {"2026-11-22T02:59:59Z", "2026-11-21T23:59:59-03:00", "2026-11-21"},
    {"2026-11-22T03:00:00Z", "2026-11-22T00:00:00-03:00", "2026-11-22"},
    {"2027-01-01T02:59:59Z", "2026-12-31T23:59:59-03:00", "2026-12-31"},
    {"2027-01-01T03:00:00Z", "2027-01-01T00:00:00-03:00", "2027-01-01"},
    {"2015-12-31T23:30:00Z", "2015-12-31T21:30:00-02:00", "2015-12-31"},
    {"2000-02-29T12:00:00Z", "2000-02-29T09:00:00-03:00", "2000-02-29"},
};

TEST(CivilDay, IsTheDayOnTheWallInSaoPaulo) {
  const absl::TimeZone zone = LoadZone("America/Sao_Paulo").value();
  for (const InstantCase& c : kSaoPaulo) {
    EXPECT_EQ(CivilDay(At(c.utc), zone).ToString(), c.day) << c.utc;
    EXPECT_EQ(absl::FormatTime(absl::RFC3339_sec, At(c.utc), zone), c.local);
  }
}

TEST(CivilDay, DiffersBetweenBrazilianZonesAtTheSameInstant) {
  const struct {
    const char* zone;
    const char* last_of_the_day_before;
  } kZones[] = {{"America/Noronha", "2026-11-22T01:59:59Z"},
                {"America/Sao_Paulo", "2026-11-22T02:59:59Z"},
                {"America/Manaus", "2026-11-22T03:59:59Z"},
                {"America/Cuiaba", "2026-11-22T03:59:59Z"},
                {"America/Campo_Grande", "2026-11-22T03:59:59Z"},
                {"America/Rio_Branco", "2026-11-22T04:59:59Z"}};
  for (const auto& c : kZones) {
    const absl::TimeZone zone = LoadZone(c.zone).value();
    const absl::Time last = At(c.last_of_the_day_before);
    EXPECT_EQ(CivilDay(last, zone).ToString(), "2026-11-21") << c.zone;
    EXPECT_EQ(CivilDay(last + absl::Seconds(1), zone).ToString(), "2026-11-22") << c.zone;
  }
}

TEST(CivilDay, KnowsTheSummerTimeOfTheMiddleWest) {
  const absl::Time before_midnight = At("2018-12-10T02:59:59Z");
  for (const char* name : {"America/Cuiaba", "America/Campo_Grande"}) {
    const absl::TimeZone zone = LoadZone(name).value();
    EXPECT_EQ(CivilDay(before_midnight, zone).ToString(), "2018-12-09") << name;
    EXPECT_EQ(CivilDay(before_midnight + absl::Seconds(1), zone).ToString(), "2018-12-10") << name;
  }
}

TEST(StartOfDay, IsMidnight) {
  const absl::TimeZone zone = LoadZone("America/Sao_Paulo").value();
  EXPECT_EQ(StartOfDay(Day::Parse("2026-11-22").value(), zone), At("2026-11-22T03:00:00Z"));
  EXPECT_EQ(StartOfDay(Day::Parse("2019-02-16").value(), zone), At("2019-02-16T02:00:00Z"));
  EXPECT_EQ(StartOfDay(Day::Parse("2019-02-17").value(), zone), At("2019-02-17T03:00:00Z"));
}

TEST(StartOfDay, IsOneOclockWhereMidnightDoesNotExist) {
  const absl::TimeZone zone = LoadZone("America/Sao_Paulo").value();
  const Day day = Day::Parse("2018-11-04").value();
  EXPECT_EQ(StartOfDay(day, zone), At("2018-11-04T03:00:00Z"));
  EXPECT_EQ(CivilDay(StartOfDay(day, zone), zone), day);
  EXPECT_EQ(CivilDay(StartOfDay(day, zone) - absl::Nanoseconds(1), zone), day - 1);
}

TEST(StartOfDay, BeginsEveryDayOfTheLastCentury) {
  const absl::TimeZone zone = LoadZone("America/Sao_Paulo").value();
  const Day end = Day::Parse("2030-01-01").value();
  for (Day day = Day::Parse("1930-01-01").value(); day < end; day = day + 1) {
    ASSERT_EQ(CivilDay(StartOfDay(day, zone), zone), day) << day.ToString();
    ASSERT_LT(CivilDay(StartOfDay(day, zone) - absl::Nanoseconds(1), zone), day) << day.ToString();
  }
}

TEST(LoadZone, RefusesWhatIsNotANameOfTheDatabase) {
  for (const char* name : {"",
                           "America/Sao Paulo",
                           "America/Nowhere",
                           "localtime",
                           "/etc/localtime",
                           "../etc/passwd",
                           "file:/etc/localtime"}) {
    EXPECT_EQ(LoadZone(name).status().code(), absl::StatusCode::kInvalidArgument) << name;
  }
}

TEST(SystemClock, GoesOn) {
  const SystemClock clock;
  const absl::Time earlier = clock.Now();
  EXPECT_GT(earlier, At("2024-01-01T00:00:00Z"));
  EXPECT_GE(clock.Now(), earlier);
}

TEST(IdSource, PutsTheTimeIntoTheId) {
  const FixedClock clock(absl::FromUnixMillis(0x017F22E279B0) + absl::Microseconds(500));
  IdSource ids(clock);
  // Half a millisecond is half of the twelve bits: 0x800.
  EXPECT_EQ(ids.Next().ToString().substr(0, 18), "017f22e2-79b0-7800");
}

TEST(IdSource, SortsIdsByTheirTime) {
  const FixedClock earlier(absl::FromUnixMillis(1'700'000'000'000));
  const FixedClock later(absl::FromUnixMillis(1'700'000'000'000) + absl::Nanoseconds(250));
  for (int i = 0; i < 100; ++i) EXPECT_LT(IdSource(earlier).Next(), IdSource(later).Next());
}

TEST(IdSource, NeverRepeatsEvenAcrossThreads) {
  const FixedClock clock(absl::FromUnixMillis(1'700'000'000'000));
  IdSource ids(clock);
  constexpr int kEach = 10'000;
  std::vector<std::vector<Uuid>> made(4);
  std::vector<std::thread> threads;
  for (auto& mine : made) {
    threads.emplace_back([&] {
      for (int i = 0; i < kEach; ++i) mine.push_back(ids.Next());
    });
  }
  for (std::thread& thread : threads) thread.join();
  std::set<Uuid> all;
  for (const auto& mine : made) all.insert(mine.begin(), mine.end());
  EXPECT_EQ(all.size(), made.size() * kEach);
}

}  // namespace
}  // namespace vinculo
