#include "services/reporting/domain/publication.h"

#include <gtest/gtest.h>

#include <string>

namespace vinculo::reporting {
namespace {

std::optional<Day> Of(const char* iso) {
  if (*iso == '\0') return std::nullopt;
  return *Day::Parse(iso);
}

struct PublicationCase {
  const char* name;
  const char* last;
  const char* first_counted;
  const char* began_on;
  const char* business_date;
  bool by_hand;
  const char* first_day;  // empty: nothing is published
  const char* last_day;
};

class DaysToPublishTest : public testing::TestWithParam<PublicationCase> {};

TEST_P(DaysToPublishTest, AreThoseThatEnded) {
  const PublicationCase& row = GetParam();
  const Publication publication{Of(row.last), Of(row.first_counted), *Of(row.began_on)};
  std::optional<DayRange> expected;
  if (*row.first_day != '\0') expected = DayRange{*Of(row.first_day), *Of(row.last_day)};
  EXPECT_EQ(DaysToPublish(publication, *Of(row.business_date), row.by_hand), expected);
}

// clang-format off: one row a line.
INSTANTIATE_TEST_SUITE_P(
    RuleP07,
    DaysToPublishTest,
    testing::Values(
        PublicationCase{"NothingOnTheDayOnWhichThePortfolioBegins",
                        "",
                        "2013-03-01",
                        "2026-11-22",
                        "2026-11-22",
                        false,
                        "",
                        ""},
        PublicationCase{"AllHistoryTheNightAfter",
                        "",
                        "2013-03-01",
                        "2026-11-22",
                        "2026-11-23",
                        false,
                        "2013-03-01",
                        "2026-11-22"},
        PublicationCase{"AllHistoryBeforeThatByHand",
                        "",
                        "2013-03-01",
                        "2026-11-22",
                        "2026-11-22",
                        true,
                        "2013-03-01",
                        "2026-11-21"},
        PublicationCase{"NothingWithoutAClient", "", "", "2026-11-20", "2026-11-22", true, "", ""},
        PublicationCase{"NothingUntilTheFirstClientsDayEnds",
                        "",
                        "2026-11-22",
                        "2026-11-20",
                        "2026-11-22",
                        true,
                        "",
                        ""},
        PublicationCase{"TheFirstClientsDayOnceItHasEnded",
                        "",
                        "2026-11-21",
                        "2026-11-20",
                        "2026-11-22",
                        false,
                        "2026-11-21",
                        "2026-11-21"},
        PublicationCase{"Yesterday",
                        "2026-11-20",
                        "2013-03-01",
                        "2013-03-01",
                        "2026-11-22",
                        false,
                        "2026-11-21",
                        "2026-11-21"},
        PublicationCase{"EveryDayOfAnOutage",
                        "2026-11-18",
                        "2013-03-01",
                        "2013-03-01",
                        "2026-11-22",
                        false,
                        "2026-11-19",
                        "2026-11-21"},
        PublicationCase{
            "NothingTwice", "2026-11-21", "2013-03-01", "2013-03-01", "2026-11-22", true, "", ""},
        PublicationCase{"NothingOfADayBeforeThoseOfAnEarlierCycle",
                        "2026-11-21",
                        "2013-03-01",
                        "2013-03-01",
                        "2026-11-10",
                        false,
                        "",
                        ""},
        PublicationCase{"NoDayBeforeTheFirstOnePublished",
                        "2026-11-20",
                        "1999-01-01",
                        "2026-11-20",
                        "2026-11-22",
                        false,
                        "2026-11-21",
                        "2026-11-21"}),
    [](const auto& row) { return std::string(row.param.name); });
// clang-format on

}  // namespace
}  // namespace vinculo::reporting
