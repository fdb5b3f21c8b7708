#include "services/client_registry/domain/activity/activity_timeline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vinculo::client_registry {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

using namespace std::chrono;           // NOLINT: calendar literals
using namespace std::chrono_literals;  // NOLINT

constexpr Day kPaid{2026y / January / 1};

TEST(RuleR35TimelineOf, IsEmptyForALead) { EXPECT_THAT(TimelineOf({}), IsEmpty()); }

TEST(RuleR35TimelineOf, ReachesIntoTheFuture) {
  EXPECT_THAT(TimelineOf({.paid_on = {kPaid}}),
              ElementsAre(ActivityChange{kPaid, Activity::kActive, kPaid},
                          ActivityChange{Day{2026y / March / 3}, Activity::kInactive, kPaid}));
}

TEST(RuleR35TimelineOf, HasNoGapWhileAClientPaysInTime) {
  EXPECT_THAT(TimelineOf({.paid_on = {kPaid, kPaid + 60, kPaid + 60, kPaid + 121}}),
              ElementsAre(ActivityChange{kPaid, Activity::kActive, kPaid},
                          ActivityChange{kPaid + 182, Activity::kInactive, kPaid + 121}))
      << "paid on the first day not active any more: it stays active";
}

TEST(RuleR35TimelineOf, HasAGapOfOneDay) {
  EXPECT_THAT(TimelineOf({.paid_on = {kPaid, kPaid + 62}}),
              ElementsAre(ActivityChange{kPaid, Activity::kActive, kPaid},
                          ActivityChange{kPaid + 61, Activity::kInactive, kPaid},
                          ActivityChange{kPaid + 62, Activity::kActive, kPaid + 62},
                          ActivityChange{kPaid + 123, Activity::kInactive, kPaid + 62}));
}

TEST(RuleR35TimelineOf, TurnsLostIntoChurnByALatePayment) {
  EXPECT_THAT(TimelineOf({.paid_on = {kPaid + 5}, .archivings = {{kPaid, {}}}}),
              ElementsAre(ActivityChange{kPaid, Activity::kArchivedLost, {}},
                          ActivityChange{kPaid + 5, Activity::kArchivedChurn, kPaid + 5}));
}

TEST(RuleR35ActivityOn, IsThatOfTheLastChange) {
  const ActivityTimeline timeline = TimelineOf({.paid_on = {kPaid}});
  EXPECT_EQ(ActivityOn(timeline, kPaid - 1), Activity::kLead);
  EXPECT_EQ(ActivityOn(timeline, kPaid), Activity::kActive);
  EXPECT_EQ(ActivityOn(timeline, kPaid + 60), Activity::kActive);
  EXPECT_EQ(ActivityOn(timeline, kPaid + 61), Activity::kInactive);
  EXPECT_EQ(StandingSince(timeline, kPaid - 1), std::nullopt);
  EXPECT_EQ(StandingSince(timeline, kPaid + 60), kPaid);
  EXPECT_EQ(StandingSince(timeline, kPaid + 61), kPaid + 61);
}

}  // namespace
}  // namespace vinculo::client_registry
