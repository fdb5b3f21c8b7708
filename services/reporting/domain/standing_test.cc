#include "services/reporting/domain/standing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vinculo::reporting {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Day D(int day) { return Day::FromEpochDays(day); }
constexpr Standing kActive = Standing::kActive;
constexpr Standing kSuspended = Standing::kSuspended;
constexpr Standing kBlocked = Standing::kBlocked;

TEST(Heard, KeepsChangesInTheirOrder) {
  StandingTimeline timeline = Heard({}, {D(10), kBlocked});
  timeline = Heard(timeline, {D(20), kActive});
  EXPECT_THAT(timeline,
              ElementsAre(StandingChange{D(10), kBlocked}, StandingChange{D(20), kActive}));
}

TEST(Heard, LeavesOutWhatChangesNothing) {
  EXPECT_THAT(Heard({}, {D(10), kActive}), IsEmpty());
  EXPECT_THAT(Heard({{D(10), kBlocked}}, {D(20), kBlocked}),
              ElementsAre(StandingChange{D(10), kBlocked}));
}

TEST(Heard, ReplacesTheSameDay) {
  EXPECT_THAT(Heard({{D(10), kBlocked}}, {D(10), kSuspended}),
              ElementsAre(StandingChange{D(10), kSuspended}));
  EXPECT_THAT(Heard({{D(10), kBlocked}}, {D(10), kActive}), IsEmpty());
}

TEST(Heard, ReplacesLaterDaysWhenDatedBack) {
  EXPECT_THAT(Heard({{D(10), kBlocked}, {D(20), kActive}}, {D(9), kSuspended}),
              ElementsAre(StandingChange{D(9), kSuspended}));
  EXPECT_THAT(Heard({{D(10), kBlocked}, {D(20), kActive}}, {D(11), kSuspended}),
              ElementsAre(StandingChange{D(10), kBlocked}, StandingChange{D(11), kSuspended}));
}

}  // namespace
}  // namespace vinculo::reporting
