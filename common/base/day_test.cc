#include "common/base/day.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vinculo {
namespace {

using std::chrono::August;
using std::chrono::December;
using std::chrono::February;
using std::chrono::January;
using std::chrono::July;
using std::chrono::March;
using std::chrono::November;
using std::chrono::Sunday;
using namespace std::chrono_literals;

constexpr Day kLastOfJanuary = Day{2026y / January / 31};

TEST(Day, ReadsAndWritesIso) {
  EXPECT_EQ(Day::Parse("2026-11-22").value(), Day{2026y / November / 22});
  EXPECT_EQ(Day::Parse("0001-01-01").value().ToString(), "0001-01-01");
  EXPECT_EQ(Day::Parse("9999-12-31").value().ToString(), "9999-12-31");
  EXPECT_EQ(Day().ToString(), "1970-01-01");
}

TEST(Day, RefusesOtherFormsAndDaysThatDoNotExist) {
  for (const char* text : {"",
                           "2026-11-2",
                           "2026-1-22",
                           "2026/11/22",
                           "22-11-2026",
                           "2026-11-22 ",
                           " 2026-11-22",
                           "2026-11-22T00:00:00Z",
                           "2026-13-01",
                           "2026-00-10",
                           "2026-11-31",
                           "2026-11-00",
                           "2026-02-29",
                           "1900-02-29",
                           "0000-01-01",
                           "-001-01-01",
                           "2026-+1-01",
                           "20x6-01-01",
                           "0000-00-00"}) {
    EXPECT_EQ(Day::Parse(text).status().code(), absl::StatusCode::kInvalidArgument) << text;
  }
}

TEST(Day, KnowsLeapYears) {
  EXPECT_TRUE(Day::Parse("2024-02-29").ok());
  EXPECT_TRUE(Day::Parse("2000-02-29").ok());
  EXPECT_EQ(DaysInMonth(2024, 2), 29);
  EXPECT_EQ(DaysInMonth(2026, 2), 28);
  EXPECT_EQ(DaysInMonth(2100, 2), 28);
  EXPECT_EQ(DaysInMonth(2026, 4), 30);
}

TEST(Day, CountsDays) {
  EXPECT_EQ(Day::FromCivil(1970, 1, 1)->epoch_days(), 0);
  EXPECT_EQ(Day::FromEpochDays(-1).ToString(), "1969-12-31");
  EXPECT_EQ((Day{2027y / January / 10}) - (Day{2026y / January / 10}), 365);
  EXPECT_EQ((Day{2024y / February / 28}) + 2, (Day{2024y / March / 1}));
  EXPECT_EQ((Day{2026y / March / 1}) - 1, (Day{2026y / February / 28}));
  EXPECT_EQ((Day{2026y / November / 29}).weekday(), Sunday);
}

TEST(Day, FindsTheEndsOfItsMonth) {
  EXPECT_EQ(FirstOfMonth(Day{2024y / February / 29}), (Day{2024y / February / 1}));
  EXPECT_EQ(LastOfMonth(Day{2024y / February / 1}), (Day{2024y / February / 29}));
  EXPECT_EQ(LastOfMonth(Day{2026y / February / 28}), (Day{2026y / February / 28}));
}

TEST(AddMonthsClamped, ReturnsToTheAnchorAfterAShortMonth) {
  EXPECT_EQ(AddMonthsClamped(kLastOfJanuary, 0), kLastOfJanuary);
  EXPECT_EQ(AddMonthsClamped(kLastOfJanuary, 1), (Day{2026y / February / 28}));
  EXPECT_EQ(AddMonthsClamped(kLastOfJanuary, 2), (Day{2026y / March / 31}));
  EXPECT_EQ(AddMonthsClamped(kLastOfJanuary, 3).ToString(), "2026-04-30");
  EXPECT_EQ(AddMonthsClamped(kLastOfJanuary, 25).ToString(), "2028-02-29");
}

TEST(AddMonthsClamped, CrossesYearsBothWays) {
  EXPECT_EQ(AddMonthsClamped(Day{2026y / December / 31}, 2).ToString(), "2027-02-28");
  EXPECT_EQ(AddMonthsClamped(kLastOfJanuary, -1).ToString(), "2025-12-31");
  EXPECT_EQ(AddMonthsClamped(Day{2026y / March / 31}, -1).ToString(), "2026-02-28");
}

TEST(AddMonthsLegal, EndsOnTheNextDayWhereTheMonthIsShorter) {
  EXPECT_EQ(AddMonthsLegal(kLastOfJanuary, 1), (Day{2026y / March / 1}));
  EXPECT_EQ(AddMonthsLegal(Day{2024y / February / 29}, 12), (Day{2025y / March / 1}));
  EXPECT_EQ(AddMonthsLegal(Day{2025y / August / 31}, 6), (Day{2026y / March / 1}));
  EXPECT_EQ(AddMonthsLegal(Day{2026y / November / 22}, 12), (Day{2027y / November / 22}));
}

TEST(AddMonthsLegal, EndsOnTheSameNumberWhereThereIsOne) {
  EXPECT_EQ(AddMonthsLegal(kLastOfJanuary, 2).ToString(), "2026-03-31");
  EXPECT_EQ(AddMonthsLegal(Day{2026y / January / 28}, 1).ToString(), "2026-02-28");
  EXPECT_EQ(AddMonthsLegal(Day{2026y / January / 29}, 1).ToString(), "2026-03-01");
  EXPECT_EQ(AddMonthsLegal(Day{2024y / February / 29}, 48).ToString(), "2028-02-29");
  EXPECT_EQ(AddMonthsLegal(Day{2026y / December / 31}, 1).ToString(), "2027-01-31");
}

TEST(DueInMonth, ClampsTheAnchorToTheMonth) {
  EXPECT_EQ(DueInMonth(2026, 2, 31).ToString(), "2026-02-28");
  EXPECT_EQ(DueInMonth(2024, 2, 30).ToString(), "2024-02-29");
  EXPECT_EQ(DueInMonth(2026, 4, 31).ToString(), "2026-04-30");
  EXPECT_EQ(DueInMonth(2026, 4, 30).ToString(), "2026-04-30");
  EXPECT_EQ(DueInMonth(2026, 4, 1).ToString(), "2026-04-01");
  EXPECT_EQ(DueInMonth(2026, 4, 0).ToString(), "2026-04-01");
}

TEST(WholeMonthsBetween, CountsOnlyMonthsThatEnded) {
  EXPECT_EQ(WholeMonthsBetween(Day{2026y / January / 10}, Day{2026y / July / 9}), 5);
  EXPECT_EQ(WholeMonthsBetween(Day{2026y / January / 10}, Day{2026y / July / 10}), 6);
  EXPECT_EQ(WholeMonthsBetween(kLastOfJanuary, Day{2026y / February / 27}), 0);
  EXPECT_EQ(WholeMonthsBetween(kLastOfJanuary, Day{2026y / February / 28}), 1);
  EXPECT_EQ(WholeMonthsBetween(kLastOfJanuary, kLastOfJanuary), 0);
  EXPECT_EQ(WholeMonthsBetween(kLastOfJanuary, kLastOfJanuary - 40), 0);
}

}  // namespace
}  // namespace vinculo
