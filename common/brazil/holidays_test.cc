#include "common/brazil/holidays.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

#include "common/brazil/test_vectors.h"

namespace vinculo::brazil {
namespace {

Day D(const std::string& iso) { return Day::Parse(iso).value(); }

TEST(EasterSunday, FallsOnTheKnownDays) {
  for (const char* day : {"2024-03-31",
                          "2025-04-20",
                          "2026-04-05",
                          "2027-03-28",
                          "2028-04-16",
                          "2029-04-01",
                          "2030-04-21",
                          "2008-03-23",
                          "2038-04-25",
                          "1818-03-22",
                          "1943-04-25"}) {
    EXPECT_EQ(EasterSunday(D(day).year()), D(day));
  }
}

TEST(Holidays, AgreeWithEveryTestVector) {
  std::map<int, std::vector<std::vector<std::string>>> by_year;
  for (const auto& row : TestVectors("holidays.tsv")) by_year[D(row[0]).year()].push_back(row);
  ASSERT_GT(by_year.size(), 20u);
  for (const auto& [year, rows] : by_year) {
    const std::vector<Holiday> holidays = HolidaysOf(year);
    ASSERT_EQ(holidays.size(), rows.size()) << year;
    for (size_t i = 0; i < rows.size(); ++i) {
      EXPECT_EQ(holidays[i].day, D(rows[i][0]));
      EXPECT_EQ(holidays[i].kind == HolidayKind::kNational ? "NATIONAL" : "BANK_OPTIONAL",
                rows[i][1])
          << rows[i][0];
      EXPECT_EQ(holidays[i].name, rows[i][2]) << rows[i][0];
    }
  }
}

TEST(Holidays, AreTheSameAskedByDayOrByYear) {
  for (int year = 2001; year < 2100; ++year) {
    std::map<Day, HolidayKind> holidays;
    for (const Holiday& holiday : HolidaysOf(year)) {
      // Tiradentes and Good Friday can fall on one day, which is then of the law.
      const auto [at, inserted] = holidays.emplace(holiday.day, holiday.kind);
      if (!inserted && holiday.kind == HolidayKind::kNational) at->second = holiday.kind;
    }
    const Day end = D(std::to_string(year + 1) + "-01-01");
    for (Day day = D(std::to_string(year) + "-01-01"); day < end; day = day + 1) {
      const auto found = holidays.find(day);
      ASSERT_EQ(IsBankHoliday(day), found != holidays.end()) << day.ToString();
      ASSERT_EQ(IsNationalHoliday(day),
                found != holidays.end() && found->second == HolidayKind::kNational)
          << day.ToString();
    }
  }
}

TEST(Holidays, HaveTheTwentiethOfNovemberSince2024) {
  EXPECT_FALSE(IsNationalHoliday(D("2023-11-20")));
  EXPECT_TRUE(IsNationalHoliday(D("2024-11-20")));
}

TEST(Holidays, CloseBanksAtCarnivalAndCorpusChristi) {
  for (const char* day : {"2026-02-16",
                          "2026-02-17",
                          "2027-02-08",
                          "2027-02-09",
                          "2028-02-28",
                          "2028-02-29",
                          "2026-06-04",
                          "2027-05-27"}) {
    EXPECT_TRUE(IsBankHoliday(D(day))) << day;
    EXPECT_FALSE(IsNationalHoliday(D(day))) << day;
  }
}

TEST(Holidays, LeaveAshWednesdayAndTheLastDaysOfTheYearOpen) {
  for (const char* day : {"2026-02-18", "2026-12-24", "2026-12-31"})
    EXPECT_FALSE(IsBankHoliday(D(day))) << day;
}

}  // namespace
}  // namespace vinculo::brazil
