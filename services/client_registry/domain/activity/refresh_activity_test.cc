#include "services/client_registry/domain/activity/refresh_activity.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vinculo::client_registry {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr Day kToday{std::chrono::year(2026) / std::chrono::November / 22};

KnownActivity After(const RefreshedActivity& refreshed) {
  return {
      .client = refreshed.client,
      .version = refreshed.version + static_cast<int64_t>(refreshed.retelling.transitions.size()),
      .told_until = refreshed.told_until,
      .paid_on = refreshed.facts.paid_on,
      .archivings = refreshed.facts.archivings,
      .told = refreshed.retelling.told};
}

TEST(RuleR35RefreshActivity, ChangesNothingWhenRepeatedOrLate) {
  const KnownActivity known{.paid_on = {kToday - 61}};
  const RefreshedActivity refreshed =
      RefreshActivity(known, std::nullopt, kActivityDaysDefault, kToday);
  EXPECT_EQ(refreshed.activity(), Activity::kInactive);
  EXPECT_THAT(refreshed.retelling.transitions, SizeIs(2));
  for (const Day day : {kToday, kToday - 3}) {
    const RefreshedActivity again =
        RefreshActivity(After(refreshed), std::nullopt, kActivityDaysDefault, day);
    EXPECT_THAT(again.retelling.transitions, IsEmpty());
    EXPECT_EQ(again.retelling.rewritten_from, std::nullopt);
    EXPECT_EQ(again.told_until, kToday);
    EXPECT_EQ(again.activity(), Activity::kInactive);
  }
}

TEST(RuleR35RefreshActivity, NoticesArchivingAndReturn) {
  const RefreshedActivity archived =
      RefreshActivity({.paid_on = {kToday - 1}}, kToday, kActivityDaysDefault, kToday);
  EXPECT_TRUE(archived.archivings_changed);
  EXPECT_EQ(archived.activity(), Activity::kArchivedChurn);
  const RefreshedActivity returned =
      RefreshActivity(After(archived), std::nullopt, kActivityDaysDefault, kToday + 1);
  EXPECT_TRUE(returned.archivings_changed);
  EXPECT_EQ(returned.activity(), Activity::kActive);
  EXPECT_EQ(returned.version, 2);
  EXPECT_THAT(returned.retelling.transitions, SizeIs(1));
}

TEST(RuleR35RefreshActivity, IsArchivedEvenWhenTheCycleIsDaysBehind) {
  const RefreshedActivity archived = RefreshActivity({}, kToday, kActivityDaysDefault, kToday - 3);
  EXPECT_EQ(archived.activity(), Activity::kArchivedLost);
}

}  // namespace
}  // namespace vinculo::client_registry
