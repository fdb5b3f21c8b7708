#include "services/contract/domain/receivables/due_date.h"

#include "common/testing/matchers/matchers.h"

namespace vinculo::contract {
namespace {

using namespace std::chrono;           // NOLINT: months
using namespace std::chrono_literals;  // NOLINT: 2026y

struct BillingDayCase {
  const char* name;
  Day from;
  int billing_day;
  Day due;
};
class BillingDayFromTest : public ::testing::TestWithParam<BillingDayCase> {};

TEST_P(BillingDayFromTest, IsTheNextOne) {
  EXPECT_EQ(BillingDayFrom(GetParam().from, GetParam().billing_day), GetParam().due);
}

INSTANTIATE_TEST_VINCULO_P(
    RuleC40,
    BillingDayFromTest,
    ::testing::Values(
        BillingDayCase{"OnTheDay", Day{2026y / November / 5}, 5, Day{2026y / November / 5}},
        BillingDayCase{"TheDayAfter", Day{2026y / November / 6}, 5, Day{2026y / December / 5}},
        BillingDayCase{"AcrossTheYear", Day{2026y / December / 6}, 5, Day{2027y / January / 5}},
        BillingDayCase{
            "ClampedToFebruary", Day{2027y / February / 1}, 31, Day{2027y / February / 28}},
        BillingDayCase{"OfALeapYear", Day{2028y / February / 1}, 31, Day{2028y / February / 29}},
        BillingDayCase{
            "NotAfterTheClampedOne", Day{2027y / February / 28}, 31, Day{2027y / February / 28}},
        BillingDayCase{
            "BackToTheAnchorInMarch", Day{2027y / March / 1}, 31, Day{2027y / March / 31}},
        BillingDayCase{"ClampedToApril", Day{2027y / April / 1}, 31, Day{2027y / April / 30}}),
    [](const auto& row) { return std::string(row.param.name); });

struct OnTimeCase {
  const char* name;
  Day due;
  int grace_days;
  Day last;
};
class LastDayOnTimeTest : public ::testing::TestWithParam<OnTimeCase> {};

TEST_P(LastDayOnTimeTest, IsTheNextBusinessDayAndTheGrace) {
  const brazil::BusinessCalendar calendar(brazil::HolidaySet::kBank);
  EXPECT_EQ(LastDayOnTime(GetParam().due, GetParam().grace_days, calendar), GetParam().last);
}

// The vectors of brazil.md section 9.
INSTANTIATE_TEST_VINCULO_P(
    RuleC40,
    LastDayOnTimeTest,
    ::testing::Values(
        OnTimeCase{"ABusinessDay", Day{2026y / November / 23}, 0, Day{2026y / November / 23}},
        OnTimeCase{"ASaturday", Day{2007y / May / 5}, 0, Day{2007y / May / 7}},
        OnTimeCase{
            "TheTwentiethOfNovember", Day{2026y / November / 20}, 0, Day{2026y / November / 23}},
        OnTimeCase{"CarnivalMonday", Day{2026y / February / 16}, 0, Day{2026y / February / 18}},
        OnTimeCase{"GoodFriday", Day{2026y / April / 3}, 0, Day{2026y / April / 6}},
        OnTimeCase{"WithDaysOfGrace", Day{2026y / November / 20}, 3, Day{2026y / November / 26}}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(RuleC40BankCalendarWith, KnowsTheTenantsOwnHolidays) {
  const Day monday{2026y / November / 23};
  EXPECT_EQ(LastDayOnTime(monday, 0, BankCalendar()), monday);
  EXPECT_EQ(LastDayOnTime(monday, 0, BankCalendarWith({monday})), monday + 1);
  EXPECT_EQ(LastDayOnTime(Day{2026y / February / 16}, 0, BankCalendarWith({monday})),
            (Day{2026y / February / 18}))
      << "beside those of the banks";
}

}  // namespace
}  // namespace vinculo::contract
