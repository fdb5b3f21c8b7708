#include "services/client_registry/domain/engagement/decide_access.h"

#include <gtest/gtest.h>

#include "common/base/clock.h"
#include "common/testing/matchers/matchers.h"
#include "services/client_registry/domain/engagement/access_id.h"
#include "services/client_registry/domain/engagement/attend_class.h"
#include "services/client_registry/domain/engagement/attendance.h"
#include "services/client_registry/domain/engagement/record_visit.h"
#include "services/client_registry/domain/engagement/repeated_event.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

using testing::IsError;
using testing::IsOk;

const EngagementPolicy kPolicy;
const Uuid kTenant = *Uuid::Parse("00000000-0000-7000-8000-000000000001");
const Uuid kClient = *Uuid::Parse("00000000-0000-7000-8000-000000000002");
// 00:30 of 22 November in Sao Paulo.
const absl::Time kNow =
    absl::FromCivil(absl::CivilSecond(2026, 11, 22, 3, 30), absl::UTCTimeZone());

AccessCircumstances Circumstances() {
  return {.tenant = kTenant, .zone = *LoadZone("America/Sao_Paulo"), .received_at = kNow};
}

DeviceEvent Event(AccessOutcome outcome = AccessOutcome::kUnspecified) {
  return {.outcome = outcome,
          .device_kind = DeviceKind::kTurnstile,
          .device_id = "T-1",
          .device_event_id = "1",
          .at = kNow};
}

using RuleR40DecideAccess = ::testing::Test;

TEST(RuleR40DecideAccess, GrantsAKnownClientTheAccessOnItsCivilDay) {
  const auto access =
      DecideAccess(Event(), Visitor{.client_id = kClient}, {}, Circumstances(), kPolicy);
  ASSERT_THAT(access, IsOk());
  EXPECT_EQ(access->outcome, AccessOutcome::kGranted);
  EXPECT_EQ(access->client_id, kClient);
  EXPECT_EQ(access->on.ToString(), "2026-11-22");
  DeviceEvent earlier = Event();
  earlier.at = kNow - absl::Minutes(30) - absl::Microseconds(1);
  const auto before =
      DecideAccess(earlier, Visitor{.client_id = kClient}, {}, Circumstances(), kPolicy);
  ASSERT_THAT(before, IsOk());
  EXPECT_EQ(before->on.ToString(), "2026-11-21");
}

TEST(RuleR40DecideAccess, DeniesNobodyKnownAndKeepsIt) {
  for (const AccessOutcome outcome : {AccessOutcome::kUnspecified, AccessOutcome::kDenied}) {
    DeviceEvent event = Event(outcome);
    if (outcome == AccessOutcome::kDenied) event.denial_reason = DenialReason::kUnknownClient;
    const auto access = DecideAccess(event, std::nullopt, {}, Circumstances(), kPolicy);
    ASSERT_THAT(access, IsOk());
    EXPECT_EQ(access->outcome, AccessOutcome::kDenied);
    EXPECT_EQ(access->denial_reason, DenialReason::kUnknownClient);
    EXPECT_FALSE(access->client_id.has_value());
  }
}

TEST(RuleR40DecideAccess, RefusesWhatTheDeviceGrantedToNobodyKnown) {
  EXPECT_THAT(
      DecideAccess(Event(AccessOutcome::kGranted), std::nullopt, {}, Circumstances(), kPolicy),
      IsError(absl::StatusCode::kNotFound, kClientUnknown));
}

TEST(RuleR40DecideAccess, DeniesAnArchivedClientUnlessTheDeviceGranted) {
  const Visitor archived{.client_id = kClient, .archived = true};
  EXPECT_EQ(DecideAccess(Event(), archived, {}, Circumstances(), kPolicy)->denial_reason,
            DenialReason::kArchivedClient);
  EXPECT_EQ(
      DecideAccess(Event(AccessOutcome::kGranted), archived, {}, Circumstances(), kPolicy)->outcome,
      AccessOutcome::kGranted);
}

TEST(RuleR40DecideAccess, DeniesTheVisitBeyondWhatTheAggregatorPays) {
  const Visitor wellhub{.client_id = kClient, .aggregator = Aggregator::kWellhub};
  Presence morning{.at = kNow - absl::Minutes(30),
                   .on = *Day::Parse("2026-11-22"),
                   .aggregator = Aggregator::kWellhub};
  DeviceEvent event = Event();
  event.at = kNow + absl::Hours(10);
  const auto denied = DecideAccess(event, wellhub, {morning}, Circumstances(), kPolicy);
  EXPECT_EQ(denied->denial_reason, DenialReason::kAggregatorDailyLimit);
  EXPECT_EQ(denied->aggregator, Aggregator::kWellhub);
  event.direction = AccessDirection::kExit;
  EXPECT_EQ(DecideAccess(event, wellhub, {morning}, Circumstances(), kPolicy)->outcome,
            AccessOutcome::kGranted)
      << "nobody is locked in";
}

TEST(RuleR40DecideAccess, NamesTheAccessByItsEventAndMonth) {
  const Uuid id = AccessId(kTenant, Event());
  EXPECT_EQ(AccessId(kTenant, Event()), id);
  EXPECT_EQ(MillisecondOf(id), kNow);
  DeviceEvent other = Event();
  other.device_id = "T-";
  other.device_event_id = "11";
  EXPECT_NE(AccessId(kTenant, other), id);
  EXPECT_NE(AccessId(kClient, Event()), id);
}

TEST(RuleR40DecideAccess, KnowsARepeatByItsTime) {
  const Access stored{.id = kClient, .at = kNow};
  EXPECT_THAT(CheckRepeated(true, Event(), stored), IsOk());
  DeviceEvent later = Event();
  later.at = kNow + absl::Microseconds(999);
  EXPECT_THAT(CheckRepeated(true, later, stored), IsOk());
  later.at = kNow + absl::Milliseconds(1);
  EXPECT_THAT(CheckRepeated(true, later, stored),
              IsError(absl::StatusCode::kAlreadyExists, kDeviceEventReused));
  EXPECT_THAT(CheckRepeated(false, later, stored), IsOk());
}

using RuleR41RecordVisit = ::testing::Test;

TEST(RuleR41RecordVisit, TiesTheAccessToThePresenceThatItBegins) {
  Access access =
      *DecideAccess(Event(), Visitor{.client_id = kClient}, {}, Circumstances(), kPolicy);
  DayPresences day;
  const auto presence = RecordVisit(access, kTenant, day, kPolicy);
  ASSERT_TRUE(presence.has_value());
  EXPECT_EQ(presence->access_id, access.id);
  EXPECT_EQ(access.presence_id, presence->id);
  EXPECT_EQ(day.size(), 1u);
  Access again = access;
  again.presence_id.reset();
  EXPECT_FALSE(RecordVisit(again, kTenant, day, kPolicy).has_value());
  EXPECT_FALSE(again.presence_id.has_value());
}

TEST(RuleR41RecordVisit, MovesTheAttendanceForwardOnly) {
  Attendance attendance;
  EXPECT_FALSE(MayHaveComeOn(attendance, *Day::Parse("2026-11-22")));
  attendance.Add(Presence{.on = *Day::Parse("2026-11-22")});
  attendance.Add(Presence{.on = *Day::Parse("2026-11-20")});
  EXPECT_EQ(attendance.last_presence_on, *Day::Parse("2026-11-22"));
  EXPECT_TRUE(MayHaveComeOn(attendance, *Day::Parse("2026-11-22")));
  EXPECT_FALSE(MayHaveComeOn(attendance, *Day::Parse("2026-11-23")));
  attendance.Add(Access{.outcome = AccessOutcome::kDenied, .on = *Day::Parse("2026-11-23")});
  EXPECT_FALSE(attendance.last_access_on.has_value()) << "who was denied did not come";
}

using RuleR41AttendClass = ::testing::Test;

TEST(RuleR41AttendClass, TakesOverTheVisitsPresence) {
  Presence by_access{.id = kTenant,
                     .client_id = kClient,
                     .source = PresenceSource::kAccess,
                     .at = kNow,
                     .on = *Day::Parse("2026-11-22"),
                     .unit = "Centro",
                     .access_id = kTenant};
  Presence attended{.client_id = kClient,
                    .source = PresenceSource::kSchedule,
                    .at = kNow + absl::Minutes(10),
                    .on = *Day::Parse("2026-11-22"),
                    .scheduled = {.class_id = "C-1", .modality = "JUDO"}};
  const Visitor client{.client_id = kClient};
  const ClassAttendance taken = AttendClass(attended, client, {by_access}, kPolicy);
  EXPECT_EQ(taken.change, ClassAttendance::Change::kTakenOver);
  EXPECT_EQ(taken.presence.id, by_access.id);
  EXPECT_EQ(taken.presence.version, 2);
  EXPECT_EQ(taken.presence.scheduled.modality, "JUDO");
  EXPECT_EQ(taken.presence.unit, "Centro");
  EXPECT_EQ(taken.presence.access_id, kTenant);
  const ClassAttendance again = AttendClass(attended, client, {taken.presence}, kPolicy);
  EXPECT_EQ(again.change, ClassAttendance::Change::kNone);
  EXPECT_EQ(again.presence.version, 2);
  EXPECT_EQ(AttendClass(attended, client, {}, kPolicy).change, ClassAttendance::Change::kNew);
}

}  // namespace
}  // namespace vinculo::client_registry
