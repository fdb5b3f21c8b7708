#include "services/client_registry/domain/birthdays.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/testing/matchers/matchers.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;
using vinculo::testing::HasViolation;
using vinculo::testing::IsOkAndHolds;
using namespace std::chrono;  // NOLINT: 2026y / November / 22

struct SpanCase {
  const char* name;
  Day first;
  Day last;
  LeapDayBirthday leap_day;
  std::vector<int32_t> birthdays;
};
class BirthdaysBetweenTest : public ::testing::TestWithParam<SpanCase> {};

TEST_P(BirthdaysBetweenTest, AreThoseOfTheDays) {
  const auto birthdays = BirthdaysBetween(GetParam().first, GetParam().last, GetParam().leap_day);
  ASSERT_TRUE(birthdays.ok()) << birthdays.status();
  EXPECT_EQ(*birthdays, GetParam().birthdays);
}

constexpr auto k28 = LeapDayBirthday::kFebruary28;
constexpr auto k1 = LeapDayBirthday::kMarch1;
INSTANTIATE_TEST_VINCULO_P(
    RuleR15,
    BirthdaysBetweenTest,
    ::testing::Values(
        SpanCase{"OneDay", Day{2026y / July / 9}, Day{2026y / July / 9}, k28, {709}},
        SpanCase{"OverTheTurnOfTheYear",
                 Day{2026y / December / 30},
                 Day{2027y / January / 2},
                 k28,
                 {101, 102, 1230, 1231}},
        SpanCase{"LeapDayOnThe28thOfACommonYear",
                 Day{2026y / February / 28},
                 Day{2026y / February / 28},
                 k28,
                 {228, 229}},
        SpanCase{
            "NotOnTheFirstOfMarchThen", Day{2026y / March / 1}, Day{2026y / March / 1}, k28, {301}},
        SpanCase{"LeapDayOnTheFirstOfMarch",
                 Day{2026y / March / 1},
                 Day{2026y / March / 1},
                 k1,
                 {229, 301}},
        SpanCase{
            "NotOnThe28thThen", Day{2026y / February / 28}, Day{2026y / February / 28}, k1, {228}},
        SpanCase{"LeapDayOnItsDayInALeapYear",
                 Day{2028y / February / 28},
                 Day{2028y / February / 29},
                 k28,
                 {228, 229}},
        SpanCase{"NotOnThe28thOfALeapYear",
                 Day{2028y / February / 28},
                 Day{2028y / February / 28},
                 k28,
                 {228}},
        SpanCase{"CenturyWithoutALeapDay",
                 Day{2100y / February / 28},
                 Day{2100y / February / 28},
                 k28,
                 {228, 229}}));

TEST(RuleR15Birthdays, OfAWholeYearAreAll) {
  const auto all = BirthdaysBetween(Day{2026y / January / 1}, Day{2026y / December / 31}, k28);
  EXPECT_THAT(*all, SizeIs(366));
  const auto longest = BirthdaysBetween(Day{2026y / January / 1}, Day{2027y / January / 1}, k28);
  EXPECT_THAT(*longest, SizeIs(366));
}

TEST(RuleR15Birthdays, AreAskedForInOrderAndOfAtMostAYear) {
  EXPECT_THAT(BirthdaysBetween(Day{2026y / July / 9}, Day{2026y / July / 8}, k28),
              HasViolation("birthday_until", kBirthdaysOutOfRange));
  EXPECT_THAT(BirthdaysBetween(Day{2026y / January / 1}, Day{2027y / January / 2}, k28),
              HasViolation("birthday_until", kBirthdaysOutOfRange));
}

}  // namespace
}  // namespace vinculo::client_registry
