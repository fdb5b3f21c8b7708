#include "services/reporting/catalogue/relative_day.h"

#include "common/testing/matchers/matchers.h"

namespace vinculo::reporting {
namespace {

struct DayCase {
  const char* name;
  const char* text;
  const char* today;
  const char* day;  // null: refused
};
class RelativeDayTest : public ::testing::TestWithParam<DayCase> {};

TEST_P(RelativeDayTest, ReadsOrRefuses) {
  const DayCase& row = GetParam();
  const absl::StatusOr<Day> day = RelativeDay(row.text, *Day::Parse(row.today));
  ASSERT_EQ(day.ok(), row.day != nullptr) << day.status();
  if (day.ok()) EXPECT_EQ(day->ToString(), row.day);
}

INSTANTIATE_TEST_VINCULO_P(
    Days,
    RelativeDayTest,
    ::testing::Values(DayCase{"Iso", "2020-02-29", "2026-11-22", "2020-02-29"},
                      DayCase{"NoSuchDay", "2021-02-29", "2026-11-22", nullptr},
                      DayCase{"Today", "today", "2026-11-22", "2026-11-22"},
                      DayCase{"DaysBack", "today-7", "2026-11-03", "2026-10-27"},
                      DayCase{"DaysOn", "today+30", "2026-12-15", "2027-01-14"},
                      DayCase{"FirstOfMonth", "first_of_month", "2026-11-22", "2026-11-01"},
                      DayCase{"LastOfMonth", "last_of_month", "2024-02-10", "2024-02-29"},
                      DayCase{"FirstOfYear", "first_of_year", "2026-11-22", "2026-01-01"},
                      DayCase{"LastWeekOnAMonday", "last_week_start", "2026-11-23", "2026-11-16"},
                      DayCase{"LastWeekEndOnAMonday", "last_week_end", "2026-11-23", "2026-11-22"},
                      DayCase{"LastWeekOnASunday", "last_week_start", "2026-11-22", "2026-11-09"},
                      DayCase{"LastWeekEndOnASunday", "last_week_end", "2026-11-22", "2026-11-15"},
                      DayCase{"LastWeekOverTheYear", "last_week_start", "2027-01-02", "2026-12-21"},
                      DayCase{"Year1900", "1900-01-01", "2026-11-22", "1900-01-01"},
                      DayCase{"Year1899", "1899-12-31", "2026-11-22", nullptr},
                      DayCase{"Year2200", "2200-12-31", "2026-11-22", "2200-12-31"},
                      DayCase{"Year2201", "2201-01-01", "2026-11-22", nullptr},
                      DayCase{"Unknown", "yesterday", "2026-11-22", nullptr},
                      DayCase{"NoOffset", "today+", "2026-11-22", nullptr},
                      DayCase{"HugeOffset", "today+40001", "2026-11-22", nullptr},
                      DayCase{"Empty", "", "2026-11-22", nullptr}));

}  // namespace
}  // namespace vinculo::reporting
