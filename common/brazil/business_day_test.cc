#include "common/brazil/business_day.h"

#include <gtest/gtest.h>

#include "common/testing/matchers/matchers.h"

namespace vinculo::brazil {
namespace {

Day D(const char* iso) { return Day::Parse(iso).value(); }

struct RollCase {
  const char* name;
  const char* due;
  const char* effective;
};

class RollFollowingTest : public ::testing::TestWithParam<RollCase> {};

TEST_P(RollFollowingTest, GoesToTheNextDayOnWhichBanksOpen) {
  const BusinessCalendar banks(HolidaySet::kBank);
  EXPECT_EQ(banks.RollFollowing(D(GetParam().due)), D(GetParam().effective));
  EXPECT_EQ(banks.EffectiveDueDate(D(GetParam().due)), D(GetParam().effective));
}

INSTANTIATE_TEST_VINCULO_P(
    Section9,
    RollFollowingTest,
    ::testing::Values(RollCase{"BlackConsciousnessFriday", "2026-11-20", "2026-11-23"},
                      RollCase{"CarnivalMonday", "2026-02-16", "2026-02-18"},
                      RollCase{"CarnivalSaturday", "2026-02-14", "2026-02-18"},
                      RollCase{"GoodFriday", "2026-04-03", "2026-04-06"},
                      RollCase{"Christmas", "2026-12-25", "2026-12-28"},
                      RollCase{"NewYear", "2027-01-01", "2027-01-04"},
                      RollCase{"CorpusChristi", "2026-06-04", "2026-06-05"},
                      RollCase{"NovemberTwentiethBeforeTheLaw", "2023-11-20", "2023-11-20"},
                      RollCase{"NovemberTwentiethSinceTheLaw", "2024-11-20", "2024-11-21"},
                      RollCase{"WithdrawalEndsOnSunday", "2026-11-29", "2026-11-30"},
                      RollCase{"SaturdayOfTheCase", "2007-05-05", "2007-05-07"},
                      RollCase{"BusinessDayStays", "2026-11-24", "2026-11-24"}));

TEST(BusinessCalendar, OpensOnBankHolidaysWhereOnlyTheLawCounts) {
  const BusinessCalendar law(HolidaySet::kNational);
  EXPECT_EQ(law.RollFollowing(D("2026-02-16")), D("2026-02-16"));
  EXPECT_EQ(law.RollFollowing(D("2026-04-03")), D("2026-04-06"));
}

TEST(BusinessCalendar, ClosesOnTheTenantsOwnHolidays) {
  // The anniversary of São Paulo and the Monday after the weekend, given out of order.
  const BusinessCalendar city(HolidaySet::kBank, {D("2026-01-26"), D("2026-01-23")});
  EXPECT_FALSE(city.IsBusinessDay(D("2026-01-23")));
  EXPECT_EQ(city.RollFollowing(D("2026-01-23")), D("2026-01-27"));
  EXPECT_TRUE(BusinessCalendar(HolidaySet::kBank).IsBusinessDay(D("2026-01-23")));
}

}  // namespace
}  // namespace vinculo::brazil
