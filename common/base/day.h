#pragma once
// Civil days and the calendar arithmetic on them. A Day has no time and no zone: business dates are
// civil dates in the tenant's zone.

#include <chrono>
#include <compare>
#include <cstdint>
#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace vinculo {

// A day of the proleptic Gregorian calendar, from 0001-01-01 to 9999-12-31.
class Day {
 public:
  constexpr Day() = default;  // 1970-01-01
  constexpr explicit Day(std::chrono::sys_days day) : day_(day) {}
  constexpr Day(std::chrono::year_month_day ymd)
      : day_(ymd) {}  // NOLINT: Day{2025y / December / 10}

  // Reads YYYY-MM-DD and nothing else.
  static absl::StatusOr<Day> Parse(absl::string_view iso);
  static absl::StatusOr<Day> FromCivil(int year, int month, int day);
  static constexpr Day FromEpochDays(int32_t days) {
    return Day(std::chrono::sys_days(std::chrono::days(days)));
  }

  constexpr int32_t epoch_days() const {
    return static_cast<int32_t>(day_.time_since_epoch().count());
  }
  constexpr std::chrono::year_month_day ymd() const { return std::chrono::year_month_day(day_); }
  constexpr int year() const { return static_cast<int>(ymd().year()); }
  constexpr int month() const { return static_cast<int>(static_cast<unsigned>(ymd().month())); }
  constexpr int day_of_month() const {
    return static_cast<int>(static_cast<unsigned>(ymd().day()));
  }
  constexpr std::chrono::weekday weekday() const { return std::chrono::weekday(day_); }
  std::string ToString() const;  // YYYY-MM-DD

  constexpr auto operator<=>(const Day&) const = default;
  constexpr Day operator+(int days) const { return Day(day_ + std::chrono::days(days)); }
  constexpr Day operator-(int days) const { return Day(day_ - std::chrono::days(days)); }
  // Days from other to this.
  constexpr int operator-(Day other) const { return static_cast<int>((day_ - other.day_).count()); }

 private:
  std::chrono::sys_days day_{};
};

Day FirstOfMonth(Day day);
Day LastOfMonth(Day day);
int DaysInMonth(int year, int month);

// brazil.md section 8, billing: the day `months` later, computed from the anchor day and clamped to
// the month's end (31 January + 1 = 28 February, + 2 = 31 March). Never chain it: always pass the
// first day of the series.
Day AddMonthsClamped(Day anchor, int months);

// brazil.md section 8, Codigo Civil art. 132 section 3: a term of months ends on the same-numbered
// day, or on the next day when there is none (2026-01-31 + 1 month = 2026-03-01). The first day is
// excluded, the last included.
Day AddMonthsLegal(Day start, int months);

// Due day of a month: the anchor day of month (1 to 31; below 1 is 1), clamped to the month's last
// day.
Day DueInMonth(int year, int month, int anchor_day_of_month);

// Whole months from start to end by AddMonthsClamped; 0 when end is before start + 1 month.
int WholeMonthsBetween(Day start, Day end);

}  // namespace vinculo
