#include "services/client_registry/domain/activity/activity.h"

#include <gtest/gtest.h>

#include "common/testing/matchers/matchers.h"

namespace vinculo::client_registry {
namespace {

using namespace std::chrono;           // NOLINT: calendar literals
using namespace std::chrono_literals;  // NOLINT

constexpr Day kToday{2026y / November / 22};

struct ActivityCase {
  const char* name;
  std::vector<Day> paid_on;
  std::vector<Archiving> archivings;
  Activity activity;
};
class ActivityOnTest : public ::testing::TestWithParam<ActivityCase> {};

TEST_P(ActivityOnTest, FollowsFromPaymentsAndArchivings) {
  const ActivityFacts facts{.paid_on = GetParam().paid_on, .archivings = GetParam().archivings};
  EXPECT_EQ(ActivityOn(facts, kToday), GetParam().activity);
}

//
INSTANTIATE_TEST_VINCULO_P(
    RuleR30,
    ActivityOnTest,
    ::testing::Values(
        ActivityCase{"NeverPaid", {}, {}, Activity::kLead},
        ActivityCase{"PaysTomorrow", {kToday + 1}, {}, Activity::kLead},
        ActivityCase{"PaidToday", {kToday}, {}, Activity::kActive},
        ActivityCase{"PaidSixtyDaysAgo", {Day{2026y / September / 23}}, {}, Activity::kActive},
        ActivityCase{"PaidSixtyOneDaysAgo", {Day{2026y / September / 22}}, {}, Activity::kInactive},
        ActivityCase{"TheLastPaymentCounts",
                     {Day{2020y / January / 1}, Day{2026y / September / 23}},
                     {},
                     Activity::kActive},
        ActivityCase{"APaymentToComeDoesNotCount",
                     {Day{2026y / September / 22}, kToday + 1},
                     {},
                     Activity::kInactive},
        ActivityCase{"ArchivedTodayAndHadPaid", {kToday}, {{kToday, {}}}, Activity::kArchivedChurn},
        ActivityCase{"ArchivedTodayAndHadNot", {}, {{kToday, {}}}, Activity::kArchivedLost},
        ActivityCase{
            "ArchivedAndPaysTomorrow", {kToday + 1}, {{kToday - 9, {}}}, Activity::kArchivedLost},
        ActivityCase{"IsArchivedTomorrow", {kToday}, {{kToday + 1, {}}}, Activity::kActive},
        ActivityCase{"ReturnsToday", {kToday - 1}, {{kToday - 9, kToday}}, Activity::kActive},
        ActivityCase{
            "ReturnsTomorrow", {kToday - 1}, {{kToday - 9, kToday + 1}}, Activity::kArchivedChurn},
        ActivityCase{
            "ReturnedAfterLong", {kToday - 61}, {{kToday - 60, kToday}}, Activity::kInactive}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(RuleR31InactiveOn, IsTheDayAfterTheLastActiveDay) {
  const ActivityFacts facts{.paid_on = {Day{2026y / September / 23}}};
  EXPECT_EQ(InactiveOn(facts, kToday), (Day{2026y / November / 23}));
  EXPECT_EQ(InactiveOn(facts, kToday + 1), std::nullopt);
  EXPECT_EQ(InactiveOn({}, kToday), std::nullopt);
}

TEST(RuleR31ActivityOn, TakesTheTenantsNumberOfDays) {
  const ActivityFacts facts{.paid_on = {kToday - 30}, .activity_days = 30};
  EXPECT_EQ(ActivityOn(facts, kToday), Activity::kActive);
  EXPECT_EQ(ActivityOn(facts, kToday + 1), Activity::kInactive);
}

TEST(RuleR30LastPaidOn, LooksNotBeyondTheDay) {
  const ActivityFacts facts{.paid_on = {kToday - 5, kToday}};
  EXPECT_EQ(LastPaidOn(facts, kToday - 6), std::nullopt);
  EXPECT_EQ(LastPaidOn(facts, kToday - 5), kToday - 5);
  EXPECT_EQ(LastPaidOn(facts, kToday - 1), kToday - 5);
  EXPECT_EQ(LastPaidOn(facts, kToday + 9), kToday);
}

}  // namespace
}  // namespace vinculo::client_registry
