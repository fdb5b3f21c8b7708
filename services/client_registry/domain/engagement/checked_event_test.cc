#include "services/client_registry/domain/engagement/checked_event.h"

#include <gtest/gtest.h>

#include "common/base/status_macros.h"
#include "common/testing/matchers/matchers.h"
#include "services/client_registry/domain/engagement/absence.h"
#include "services/client_registry/domain/engagement/checked_presence.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

using testing::HasViolation;
using testing::IsOk;

const absl::Time kNow = absl::FromCivil(absl::CivilSecond(2026, 11, 22, 15), absl::UTCTimeZone());

DeviceEvent Good() {
  return {.who = {.external_id = "C-1"},
          .device_kind = DeviceKind::kQrCode,
          .device_id = " T-1 ",
          .device_event_id = "17"};
}

absl::StatusOr<DeviceEvent> Check(DeviceEvent event, absl::Duration delay_max = kDeviceDelayMax) {
  errors::FieldViolations violations;
  DeviceEvent checked =
      CheckedEvent(std::move(event), kNow, delay_max, EngagementPolicy(), "event.", violations);
  RETURN_IF_ERROR(violations.ToStatus());
  return checked;
}

using RuleR40CheckedEvent = ::testing::Test;

TEST(RuleR40CheckedEvent, IsTrimmedAndHasATime) {
  const auto checked = Check(Good());
  ASSERT_THAT(checked, IsOk());
  EXPECT_EQ(checked->device_id, "T-1");
  EXPECT_EQ(checked->at, kNow);
}

TEST(RuleR40CheckedEvent, AnswersEveryViolationAtOnce) {
  DeviceEvent event;
  event.outcome = static_cast<AccessOutcome>(9);
  event.unit = std::string(81, 'u');
  const auto refused = Check(event);
  EXPECT_THAT(refused, HasViolation("event.who", kClientKeyRequired));
  EXPECT_THAT(refused, HasViolation("event.outcome", kValueUnknown));
  EXPECT_THAT(refused, HasViolation("event.device_kind", kDeviceKindRequired));
  EXPECT_THAT(refused, HasViolation("event.device_id", kDeviceIdRequired));
  EXPECT_THAT(refused, HasViolation("event.device_event_id", kDeviceEventIdRequired));
  EXPECT_THAT(refused, HasViolation("event.unit", kTextTooLong));
}

TEST(RuleR40CheckedEvent, IsDeniedForAReason) {
  DeviceEvent denied = Good();
  denied.outcome = AccessOutcome::kDenied;
  EXPECT_THAT(Check(denied), HasViolation("event.denial_reason", kDenialReasonRequired));
  denied.denial_reason = DenialReason::kOther;
  EXPECT_THAT(Check(denied), HasViolation("event.denial_detail", kDenialDetailRequired));
  denied.denial_detail = "sem toalha";
  EXPECT_THAT(Check(denied), IsOk());
  denied.denial_detail = "cartão 4111 1111 1111 1111";
  EXPECT_THAT(Check(denied), HasViolation("event.denial_detail", kCardNumberRefused));
  DeviceEvent granted = Good();
  granted.outcome = AccessOutcome::kGranted;
  granted.denial_reason = DenialReason::kClientBlocked;
  EXPECT_THAT(Check(granted), HasViolation("event.denial_reason", kDenialReasonUnexpected));
}

struct TimeCase {
  const char* name;
  absl::Duration after_now;
  absl::Duration delay_max;
  const char* reason;  // empty: good
};
class AccessTimeTest : public ::testing::TestWithParam<TimeCase> {};

TEST_P(AccessTimeTest, IsBoundedByTheClocks) {
  DeviceEvent event = Good();
  event.at = kNow + GetParam().after_now;
  const auto checked = Check(event, GetParam().delay_max);
  if (*GetParam().reason == '\0') {
    EXPECT_THAT(checked, IsOk());
  } else {
    EXPECT_THAT(checked, HasViolation("event.access_time", GetParam().reason));
  }
}

constexpr absl::Duration kTick = absl::Microseconds(1);

INSTANTIATE_TEST_VINCULO_P(
    RuleR40,
    AccessTimeTest,
    ::testing::Values(
        TimeCase{"FiveMinutesAhead", absl::Minutes(5), kDeviceDelayMax, ""},
        TimeCase{"MoreAhead", absl::Minutes(5) + kTick, kDeviceDelayMax, kAccessTimeAhead},
        TimeCase{"ThirtyOneDaysAgo", -absl::Hours(24 * 31), kDeviceDelayMax, ""},
        TimeCase{"LongerAgo", -absl::Hours(24 * 31) - kTick, kDeviceDelayMax, kAccessTimeTooOld},
        TimeCase{"YearsAgoInAnIngest", -absl::Hours(24 * 3653), kIngestDelayMax, ""},
        TimeCase{"TooLongAgoInAnIngest",
                 -absl::Hours(24 * 3653) - kTick,
                 kIngestDelayMax,
                 kAccessTimeTooOld}),
    [](const auto& row) { return std::string(row.param.name); });

absl::StatusOr<Presence> CheckClass(Presence presence) {
  errors::FieldViolations violations;
  Presence checked =
      CheckedPresence(std::move(presence), kNow, absl::UTCTimeZone(), "presence.", violations);
  RETURN_IF_ERROR(violations.ToStatus());
  return checked;
}

using RuleR41CheckedPresence = ::testing::Test;

TEST(RuleR41CheckedPresence, NamesItsClass) {
  EXPECT_THAT(CheckClass({.at = kNow}), HasViolation("presence.class_id", kPresenceClassRequired));
  EXPECT_THAT(CheckClass({.at = kNow, .scheduled = {.activity = "Judô"}}), IsOk());
  EXPECT_THAT(CheckClass({.at = kNow, .scheduled = {.class_id = std::string(101, 'c')}}),
              HasViolation("presence.class_id", kTextTooLong));
}

TEST(RuleR41CheckedPresence, MayBeCalledUpToTwoHoursBefore) {
  EXPECT_THAT(CheckClass({.at = kNow + absl::Hours(2), .scheduled = {.modality = "JUDO"}}), IsOk());
  EXPECT_THAT(CheckClass({.at = kNow + absl::Hours(2) + kTick, .scheduled = {.modality = "JUDO"}}),
              HasViolation("presence.start_time", kPresenceTimeAhead));
  const absl::Time first = absl::FromCivil(absl::CivilSecond(2000, 1, 1), absl::UTCTimeZone());
  EXPECT_THAT(CheckClass({.at = first, .scheduled = {.modality = "JUDO"}}), IsOk());
  EXPECT_THAT(CheckClass({.at = first - kTick, .scheduled = {.modality = "JUDO"}}),
              HasViolation("presence.start_time", kPresenceTimeTooOld));
}

absl::StatusOr<Day> LastDay(int days, const char* as_of) {
  errors::FieldViolations violations;
  const Day last =
      LastDayOfAbsentee(*Day::Parse(as_of), days, *Day::Parse("2026-11-22"), violations);
  RETURN_IF_ERROR(violations.ToStatus());
  return last;
}

using RuleR41LastDayOfAbsentee = ::testing::Test;

TEST(RuleR41LastDayOfAbsentee, IsNDaysBefore) {
  EXPECT_THAT(LastDay(7, "2026-11-22"), testing::IsOkAndHolds(*Day::Parse("2026-11-15")));
  EXPECT_THAT(LastDay(1, "2026-03-01"), testing::IsOkAndHolds(*Day::Parse("2026-02-28")));
  EXPECT_THAT(LastDay(3650, "2026-11-22"), IsOk());
  EXPECT_THAT(LastDay(0, "2026-11-22"), HasViolation("days", kAbsenceDaysOutOfRange));
  EXPECT_THAT(LastDay(3651, "2026-11-22"), HasViolation("days", kAbsenceDaysOutOfRange));
  EXPECT_THAT(LastDay(7, "2026-11-23"), HasViolation("as_of_date", kAsOfInFuture));
}

}  // namespace
}  // namespace vinculo::client_registry
