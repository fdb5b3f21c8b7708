#include "services/contract/domain/adjustment/effective_day.h"

#include "gtest/gtest.h"
#include "services/contract/domain/adjustment/testing_adjustment.h"

namespace vinculo::contract {
namespace {

struct DayCase {
  const char* name;
  Day start;
  AdjustmentWindow window;
  std::optional<Day> day;
  Day next;
  bool guarded;
};

class AnniversaryTest : public ::testing::TestWithParam<DayCase> {};

TEST_P(AnniversaryTest, IsEveryTwelveMonthsFromTheStart) {
  const EffectiveDay found = AnniversaryIn(GetParam().window, GetParam().start, {});
  EXPECT_EQ(found.day, GetParam().day);
  EXPECT_EQ(found.next, GetParam().next);
  EXPECT_EQ(found.guarded, GetParam().guarded);
}

AdjustmentWindow MonthWindow(int year, int month) {
  return {DayOf(year, month, 1), LastOfMonth(DayOf(year, month, 1))};
}

INSTANTIATE_TEST_SUITE_P(RuleC22,
                         AnniversaryTest,
                         ::testing::Values(DayCase{"TheFirst",
                                                   DayOf(2026, 1, 31),
                                                   MonthWindow(2027, 1),
                                                   DayOf(2027, 1, 31),
                                                   DayOf(2027, 1, 31),
                                                   false},
                                           DayCase{"ADayTooEarly",
                                                   DayOf(2026, 1, 31),
                                                   {DayOf(2027, 1, 1), DayOf(2027, 1, 30)},
                                                   std::nullopt,
                                                   DayOf(2027, 1, 31),
                                                   true},
                                           DayCase{"ADayTooLate",
                                                   DayOf(2026, 1, 31),
                                                   {DayOf(2027, 2, 1), DayOf(2027, 2, 28)},
                                                   std::nullopt,
                                                   DayOf(2028, 1, 31),
                                                   false},
                                           DayCase{"OfAnOldContract",
                                                   DayOf(2019, 5, 17),
                                                   MonthWindow(2027, 5),
                                                   DayOf(2027, 5, 17),
                                                   DayOf(2027, 5, 17),
                                                   false},
                                           DayCase{"OfAnOldContractInAnotherMonth",
                                                   DayOf(2019, 5, 17),
                                                   MonthWindow(2027, 6),
                                                   std::nullopt,
                                                   DayOf(2028, 5, 17),
                                                   false},
                                           DayCase{"OfFebruary29InACommonYear",
                                                   DayOf(2024, 2, 29),
                                                   MonthWindow(2027, 3),
                                                   DayOf(2027, 3, 1),
                                                   DayOf(2027, 3, 1),
                                                   false},
                                           DayCase{"OfFebruary29InALeapYear",
                                                   DayOf(2024, 2, 29),
                                                   MonthWindow(2028, 2),
                                                   DayOf(2028, 2, 29),
                                                   DayOf(2028, 2, 29),
                                                   false}),
                         [](const auto& row) { return std::string(row.param.name); });

class DataBaseTest : public ::testing::TestWithParam<DayCase> {};

TEST_P(DataBaseTest, IsOneDayOfTheYearOnceTwelveMonthsAreOver) {
  const EffectiveDay found = DataBaseIn(GetParam().window, GetParam().start, {});
  EXPECT_EQ(found.day, GetParam().day);
  EXPECT_EQ(found.next, GetParam().next);
  EXPECT_EQ(found.guarded, GetParam().guarded);
}

AdjustmentWindow OneDay(Day day) { return {day, day}; }

// brazil.md, section 11: data-base 1 March, contract of 2023-01-05.
INSTANTIATE_TEST_SUITE_P(RuleC22,
                         DataBaseTest,
                         ::testing::Values(DayCase{"OfTelesinteseTooEarly",
                                                   DayOf(2023, 1, 5),
                                                   OneDay(DayOf(2023, 3, 1)),
                                                   std::nullopt,
                                                   DayOf(2024, 3, 1),
                                                   true},
                                           DayCase{"OfTelesintese",
                                                   DayOf(2023, 1, 5),
                                                   OneDay(DayOf(2024, 3, 1)),
                                                   DayOf(2024, 3, 1),
                                                   DayOf(2024, 3, 1),
                                                   false},
                                           DayCase{"OnTheDayTheGuardOpens",
                                                   DayOf(2023, 3, 1),
                                                   OneDay(DayOf(2024, 3, 1)),
                                                   DayOf(2024, 3, 1),
                                                   DayOf(2024, 3, 1),
                                                   false},
                                           DayCase{"ADayBeforeTheGuardOpens",
                                                   DayOf(2023, 3, 2),
                                                   OneDay(DayOf(2024, 3, 1)),
                                                   std::nullopt,
                                                   DayOf(2025, 3, 1),
                                                   true}),
                         [](const auto& row) { return std::string(row.param.name); });

TEST(RuleC22NextDataBase, IsTheSameDayOfThisYearOrTheNext) {
  EXPECT_EQ(NextDataBase(DayOf(2023, 3, 1), DayOf(2024, 3, 1)), DayOf(2024, 3, 1));
  EXPECT_EQ(NextDataBase(DayOf(2023, 3, 1), DayOf(2024, 3, 2)), DayOf(2025, 3, 1));
  EXPECT_EQ(NextDataBase(DayOf(2024, 2, 29), DayOf(2024, 3, 1)), DayOf(2025, 2, 28));
}

TEST(RuleC22Anniversary, MovesByThePausesThatStopItsClock) {
  const StoppedDays june[] = {{DayOf(2026, 6, 1), DayOf(2026, 6, 30)}};
  const Day start = DayOf(2026, 1, 31);
  EXPECT_EQ(AnniversaryIn(MonthWindow(2027, 1), start, june).day, std::nullopt);
  EXPECT_EQ(AnniversaryIn(MonthWindow(2027, 3), start, june).day, DayOf(2027, 3, 2));
}

}  // namespace
}  // namespace vinculo::contract
