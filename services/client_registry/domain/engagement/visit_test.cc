#include "services/client_registry/domain/engagement/visit.h"

#include <gtest/gtest.h>

#include "common/base/clock.h"
#include "common/testing/matchers/matchers.h"

namespace vinculo::client_registry {
namespace {

const EngagementPolicy kPolicy;

absl::TimeZone SaoPaulo() { return *LoadZone("America/Sao_Paulo"); }

absl::Time Local(const char* text) {
  absl::Time time;
  std::string error;
  EXPECT_TRUE(absl::ParseTime("%Y-%m-%d %H:%M:%S", text, SaoPaulo(), &time, &error)) << error;
  return time;
}

Presence At(const char* text, PresenceSource source = PresenceSource::kAccess) {
  const absl::Time at = Local(text);
  return {.source = source, .at = at, .on = CivilDay(at, SaoPaulo())};
}

Access Entry(const char* text) {
  const absl::Time at = Local(text);
  return {.outcome = AccessOutcome::kGranted,
          .direction = AccessDirection::kEntry,
          .at = at,
          .on = CivilDay(at, SaoPaulo())};
}

struct VisitCase {
  const char* name;
  const char* presence;
  const char* moment;
  bool same;
};
class SameVisitTest : public ::testing::TestWithParam<VisitCase> {};

TEST_P(SameVisitTest, IsOneDayAndLessThanTheWindow) {
  const Access moment = Entry(GetParam().moment);
  EXPECT_EQ(SameVisit(At(GetParam().presence), moment.at, moment.on, kPolicy.visit_window),
            GetParam().same);
}

INSTANTIATE_TEST_VINCULO_P(
    RuleR41,
    SameVisitTest,
    ::testing::Values(
        VisitCase{"TheSameMoment", "2026-11-22 08:00:00", "2026-11-22 08:00:00", true},
        VisitCase{"ASecondBeforeTheWindowEnds", "2026-11-22 08:00:00", "2026-11-22 11:59:59", true},
        VisitCase{"ExactlyTheWindow", "2026-11-22 08:00:00", "2026-11-22 12:00:00", false},
        VisitCase{"ASecondWithinBackwards", "2026-11-22 12:00:00", "2026-11-22 08:00:01", true},
        VisitCase{"ExactlyTheWindowBackwards", "2026-11-22 12:00:00", "2026-11-22 08:00:00", false},
        VisitCase{"TheLastSecondOfTheDay", "2026-11-22 23:00:00", "2026-11-22 23:59:59", true},
        VisitCase{"Midnight", "2026-11-22 23:00:00", "2026-11-23 00:00:00", false},
        // 2018-11-04 begins at 01:00, a second after 23:59:59.
        VisitCase{"TheDayWithoutMidnight", "2018-11-03 23:59:59", "2018-11-04 01:00:00", false},
        VisitCase{"InTheDayWithoutMidnight", "2018-11-04 01:00:00", "2018-11-04 04:59:59", true},
        VisitCase{"TheWindowOfTheDayWithoutMidnight",
                  "2018-11-04 01:00:00",
                  "2018-11-04 05:00:00",
                  false},
        // 23:00 to 23:59 of 2019-02-16 happens twice: five hours from 20:00 to 24:00.
        VisitCase{"TheDayWithTwoElevens", "2019-02-16 20:00:00", "2019-02-16 23:00:00", true}),
    [](const auto& row) { return std::string(row.param.name); });

using RuleR41BeginsPresence = ::testing::Test;

TEST(RuleR41BeginsPresence, WithTheFirstGrantedEntryOfAVisit) {
  EXPECT_TRUE(BeginsPresence(Entry("2026-11-22 08:00:00"), {}, kPolicy));
  EXPECT_FALSE(BeginsPresence(Entry("2026-11-22 09:00:00"), {At("2026-11-22 08:00:00")}, kPolicy));
  EXPECT_TRUE(BeginsPresence(Entry("2026-11-22 18:00:00"), {At("2026-11-22 08:00:00")}, kPolicy));
}

TEST(RuleR41BeginsPresence, NotBesideAClassOfTheSchedule) {
  EXPECT_FALSE(BeginsPresence(Entry("2026-11-22 07:50:00"),
                              {At("2026-11-22 08:00:00", PresenceSource::kSchedule)},
                              kPolicy));
}

TEST(RuleR41BeginsPresence, NotWithAnExitOrADeniedAccess) {
  Access exit = Entry("2026-11-22 08:00:00");
  exit.direction = AccessDirection::kExit;
  EXPECT_FALSE(BeginsPresence(exit, {}, kPolicy));
  Access denied = Entry("2026-11-22 08:00:00");
  denied.outcome = AccessOutcome::kDenied;
  EXPECT_FALSE(BeginsPresence(denied, {}, kPolicy));
  Access either = Entry("2026-11-22 08:00:00");
  either.direction = AccessDirection::kUnspecified;
  EXPECT_TRUE(BeginsPresence(either, {}, kPolicy));
}

TEST(RuleR41BeginsPresence, NotWhereTheTenantCallsTheRoll) {
  EngagementPolicy school;
  school.presence_from_access = false;
  EXPECT_FALSE(BeginsPresence(Entry("2026-11-22 08:00:00"), {}, school));
}

using RuleR20AggregatorVisits = ::testing::Test;

Presence WellhubAt(const char* text) {
  Presence presence = At(text);
  presence.aggregator = Aggregator::kWellhub;
  return presence;
}

TEST(RuleR20AggregatorVisits, AreOneADay) {
  Access second = Entry("2026-11-22 18:00:00");
  second.aggregator = Aggregator::kWellhub;
  const DayPresences day{WellhubAt("2026-11-22 08:00:00")};
  EXPECT_TRUE(BeyondAggregatorLimit(second.at, second.on, day, kPolicy));
  EXPECT_FALSE(BeginsPresence(second, day, kPolicy));
  EngagementPolicy twice;
  twice.aggregator_visits_per_day = 2;
  EXPECT_FALSE(BeyondAggregatorLimit(second.at, second.on, day, twice));
  EXPECT_TRUE(BeginsPresence(second, day, twice));
}

TEST(RuleR20AggregatorVisits, LetTheClientComeBackWithinTheVisit) {
  const Access back = Entry("2026-11-22 11:59:59");
  EXPECT_FALSE(
      BeyondAggregatorLimit(back.at, back.on, {WellhubAt("2026-11-22 08:00:00")}, kPolicy));
  const Access later = Entry("2026-11-22 12:00:00");
  EXPECT_TRUE(
      BeyondAggregatorLimit(later.at, later.on, {WellhubAt("2026-11-22 08:00:00")}, kPolicy));
}

TEST(RuleR20AggregatorVisits, DoNotCountWhatTheClientPaysItself) {
  const Access entry = Entry("2026-11-22 18:00:00");
  EXPECT_FALSE(BeyondAggregatorLimit(entry.at, entry.on, {At("2026-11-22 08:00:00")}, kPolicy));
}

using RuleR41CountedFor = ::testing::Test;

Presence Class(const char* text, const char* class_id, const char* modality) {
  Presence presence = At(text, PresenceSource::kSchedule);
  presence.scheduled.class_id = class_id;
  presence.scheduled.modality = modality;
  return presence;
}

TEST(RuleR41CountedFor, IsThePresenceThatTheAccessOfTheVisitMade) {
  const DayPresences day{At("2026-11-22 17:50:00")};
  EXPECT_EQ(CountedFor(Class("2026-11-22 18:00:00", "C-1", "JUDO"), day, kPolicy), &day[0]);
  EXPECT_EQ(CountedFor(Class("2026-11-22 21:50:00", "C-1", "JUDO"), day, kPolicy), nullptr);
}

TEST(RuleR41CountedFor, IsTheSameClassAtTheSameHour) {
  const DayPresences day{Class("2026-11-22 18:00:00", "C-1", "JUDO")};
  EXPECT_EQ(CountedFor(Class("2026-11-22 18:00:00", "C-1", "JUDO"), day, kPolicy), &day[0]);
  EXPECT_EQ(CountedFor(Class("2026-11-22 19:00:00", "C-1", "JUDO"), day, kPolicy), nullptr);
  EXPECT_EQ(CountedFor(Class("2026-11-22 18:00:00", "C-2", "JUDO"), day, kPolicy), nullptr);
}

TEST(RuleR41CountedFor, IsTheModalityOfTheVisitWhereClassesHaveNoId) {
  const DayPresences day{Class("2026-11-22 18:00:00", "", "JUDO")};
  EXPECT_EQ(CountedFor(Class("2026-11-22 21:59:59", "", "JUDO"), day, kPolicy), &day[0]);
  EXPECT_EQ(CountedFor(Class("2026-11-22 22:00:00", "", "JUDO"), day, kPolicy), nullptr);
  EXPECT_EQ(CountedFor(Class("2026-11-22 19:00:00", "", "YOGA"), day, kPolicy), nullptr);
}

TEST(RuleR41CountedFor, PrefersTheSameClassToTheAccess) {
  const DayPresences day{At("2026-11-22 17:00:00"), Class("2026-11-22 18:00:00", "C-1", "JUDO")};
  EXPECT_EQ(CountedFor(Class("2026-11-22 18:00:00", "C-1", "JUDO"), day, kPolicy), &day[1]);
}

}  // namespace
}  // namespace vinculo::client_registry
