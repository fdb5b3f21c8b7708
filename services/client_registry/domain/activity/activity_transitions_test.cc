#include "services/client_registry/domain/activity/activity_transitions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "services/client_registry/domain/activity/archivings.h"

namespace vinculo::client_registry {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

using namespace std::chrono;           // NOLINT: calendar literals
using namespace std::chrono_literals;  // NOLINT

constexpr Day kToday{2026y / November / 22};

// What a reader of the events knows: of each day, what the newest event whose day is not after it
// says.
Activity Heard(const std::vector<ActivityTransition>& events, Day day) {
  Activity activity = Activity::kLead;
  for (const ActivityTransition& event : events) {
    if (event.on <= day) activity = event.to;
  }
  return activity;
}

TEST(RuleR35Retell, TellsAPaymentOnItsDayAndItsEndOnTheDay) {
  ActivityFacts facts{.paid_on = {kToday}};
  const Retelling paid = Retell({}, facts, kToday);
  EXPECT_THAT(paid.transitions,
              ElementsAre(ActivityTransition{kToday, Activity::kLead, Activity::kActive, kToday}));
  EXPECT_EQ(paid.next_change_on, kToday + 61);
  EXPECT_THAT(Retell(paid.told, facts, kToday + 60).transitions, IsEmpty());
  const Retelling over = Retell(paid.told, facts, kToday + 61);
  EXPECT_THAT(
      over.transitions,
      ElementsAre(ActivityTransition{kToday + 61, Activity::kActive, Activity::kInactive, kToday}));
  EXPECT_EQ(over.next_change_on, std::nullopt);
  EXPECT_THAT(Retell(over.told, facts, kToday + 61).transitions, IsEmpty()) << "once";
}

TEST(RuleR35Retell, TellsEachDayOfAnOutage) {
  const ActivityFacts facts{.paid_on = {kToday - 200, kToday - 100, kToday - 20}};
  EXPECT_THAT(
      Retell({}, facts, kToday).transitions,
      ElementsAre(
          ActivityTransition{kToday - 200, Activity::kLead, Activity::kActive, kToday - 200},
          ActivityTransition{kToday - 139, Activity::kActive, Activity::kInactive, kToday - 200},
          ActivityTransition{kToday - 100, Activity::kInactive, Activity::kActive, kToday - 100},
          ActivityTransition{kToday - 39, Activity::kActive, Activity::kInactive, kToday - 100},
          ActivityTransition{kToday - 20, Activity::kInactive, Activity::kActive, kToday - 20}));
}

TEST(RuleR35Retell, TakesBackWhatALatePaymentMadeUntrue) {
  const Retelling told = Retell({}, {.paid_on = {kToday - 70}}, kToday);
  ASSERT_EQ(told.transitions.size(), 2u) << "inactive since 9 days";
  const ActivityFacts late{.paid_on = {kToday - 70, kToday - 15}};
  const Retelling mended = Retell(told.told, late, kToday);
  EXPECT_THAT(mended.transitions,
              ElementsAre(ActivityTransition{
                  kToday - 9, Activity::kInactive, Activity::kActive, kToday - 15}));
  EXPECT_EQ(mended.next_change_on, kToday + 46);
  EXPECT_EQ(mended.told.size(), 1u);
}

TEST(RuleR35Retell, MovesBackWhenAPaymentIsReversed) {
  const Retelling told = Retell({}, {.paid_on = {kToday - 70, kToday - 5}}, kToday);
  EXPECT_EQ(told.told.size(), 3u);
  EXPECT_THAT(Retell(told.told, {.paid_on = {kToday - 70}}, kToday).transitions,
              ElementsAre(ActivityTransition{
                  kToday - 5, Activity::kActive, Activity::kInactive, kToday - 70}));
  EXPECT_THAT(Retell(told.told, {}, kToday).transitions,
              ElementsAre(ActivityTransition{kToday - 70, Activity::kActive, Activity::kLead, {}}));
}

TEST(RuleR35Retell, TellsArchivingAndReturn) {
  ActivityFacts facts{.paid_on = {kToday - 10}, .archivings = {{kToday, {}}}};
  const Retelling told = Retell({}, facts, kToday);
  EXPECT_EQ(told.transitions.back(),
            (ActivityTransition{kToday, Activity::kActive, Activity::kArchivedChurn, kToday - 10}));
  EXPECT_EQ(told.next_change_on, std::nullopt) << "an archived client changes not by itself";
  facts.archivings = {{kToday, kToday + 3}};
  EXPECT_THAT(Retell(told.told, facts, kToday + 3).transitions,
              ElementsAre(ActivityTransition{
                  kToday + 3, Activity::kArchivedChurn, Activity::kActive, kToday - 10}));
}

TEST(RuleR35Retell, KeepsALastPaymentThatChangesNoState) {
  const Retelling told =
      Retell({}, {.paid_on = {kToday - 300}, .archivings = {{kToday - 5, {}}}}, kToday);
  const Retelling again = Retell(
      told.told, {.paid_on = {kToday - 300, kToday - 3}, .archivings = {{kToday - 5, {}}}}, kToday);
  EXPECT_THAT(again.transitions, IsEmpty());
  EXPECT_EQ(again.rewritten_from, std::nullopt);
  const Retelling before =
      Retell(told.told,
             {.paid_on = {kToday - 300, kToday - 299}, .archivings = {{kToday - 5, {}}}},
             kToday);
  EXPECT_EQ(before.rewritten_from, kToday - 239);
}

// Events replayed give the state that payments and archivings give, for any date, whatever happens
// in whatever order, with days on which nobody looks.
TEST(RuleR35Retell, EventsReplayedGiveTheStateOfEveryDay) {
  uint32_t seed = 35;
  const auto number = [&seed](int from, int to) {
    seed = seed * 1'664'525u + 1'013'904'223u;
    return from + static_cast<int>((seed >> 8) % static_cast<uint32_t>(to - from + 1));
  };
  for (int round = 0; round < 60; ++round) {
    const Day first = kToday;
    std::vector<Day> payments;  // may hold a day twice
    std::vector<Archiving> archivings;
    ActivityFacts facts{.activity_days = round % 4 == 0 ? number(0, 10) : 60};
    ActivityTimeline told;
    std::vector<ActivityTransition> events;
    std::optional<Day> archived_on;
    Day today = first;
    for (int step = 0; step < 40; ++step) {
      today = today + number(0, 3) * number(0, 25);
      switch (number(0, 9)) {
        case 0:
        case 1:
        case 2:
          payments.push_back(today);
          break;
        case 3:
        case 4:
          payments.push_back(today - number(1, 400));
          break;
        case 5:
        case 6:
          if (!payments.empty())
            payments.erase(payments.begin() + number(0, static_cast<int>(payments.size()) - 1));
          break;
        case 7:
          archived_on = archived_on ? std::nullopt : std::optional<Day>(today);
          archivings = Archivings(archivings, archived_on, today);
          break;
        case 8:
          facts.activity_days = number(0, 9) == 0 ? number(0, 90) : facts.activity_days;
          break;
        default:
          break;  // the daily cycle alone
      }
      facts.paid_on = payments;
      std::sort(facts.paid_on.begin(), facts.paid_on.end());
      facts.archivings = archivings;

      const Retelling retelling = Retell(told, facts, today);
      for (const ActivityTransition& transition : retelling.transitions) {
        EXPECT_NE(transition.from, transition.to);
        EXPECT_LE(transition.on, today) << "nothing of days to come";
        EXPECT_EQ(transition.from, Heard(events, transition.on));
        if (&transition != &retelling.transitions.front()) {
          EXPECT_GT(transition.on, events.back().on) << "in the order of days";
        }
        events.push_back(transition);
      }
      told = retelling.told;
      if (retelling.next_change_on) EXPECT_GT(*retelling.next_change_on, today);
      for (Day day = first - 420; day <= today; day = day + 1) {
        ASSERT_EQ(Heard(events, day), ActivityOn(facts, day))
            << "round " << round << " step " << step << " " << day.ToString();
        ASSERT_EQ(ActivityOn(told, day), ActivityOn(facts, day));
      }
      EXPECT_THAT(Retell(told, facts, today).transitions, IsEmpty()) << "each once";
    }
  }
}

}  // namespace
}  // namespace vinculo::client_registry
