// A gym's week, as the front desk lives it.

#include <gmock/gmock.h>

#include "services/client_registry/handlers/engagement/engagement_test.h"

namespace vinculo::client_registry {
namespace {

using testing::IsOk;

using FeatureR41GymWeek = EngagementTest;

TEST_F(FeatureR41GymWeek, CountsVisitsAndKeepsWellhubApart) {
  At("2026-11-01 09:00:00");
  const std::string ana = Client("ANA");
  Client("BIA");
  Client("WILL", pb::WELLHUB);

  // Monday: Ana trains in the morning and comes back in the evening; Bia comes once.
  At("2026-11-16 06:30:00");
  EXPECT_NE(Enter("ANA")->presence(), "");
  At("2026-11-16 07:45:00");
  pb::DeviceEvent out = Entry("ANA");
  out.set_direction(pb::EXIT);
  EXPECT_EQ(Record(out)->presence(), "");
  At("2026-11-16 07:50:00");
  EXPECT_EQ(Enter("ANA")->presence(), "") << "she forgot her bottle";
  EXPECT_NE(Enter("BIA")->presence(), "");
  At("2026-11-16 18:30:00");
  EXPECT_NE(Enter("ANA")->presence(), "");

  // Tuesday: Will's plan pays for one visit a day.
  At("2026-11-17 07:00:00");
  const auto morning = Enter("WILL");
  EXPECT_NE(morning->presence(), "");
  EXPECT_EQ(morning->aggregator(), pb::WELLHUB);
  At("2026-11-17 10:59:59");
  EXPECT_EQ(Enter("WILL")->outcome(), pb::ACCESS_GRANTED);
  At("2026-11-17 19:00:00");
  const auto evening = Enter("WILL");
  EXPECT_EQ(evening->outcome(), pb::ACCESS_DENIED);
  EXPECT_EQ(evening->denial_reason(), pb::AGGREGATOR_DAILY_LIMIT);
  At("2026-11-18 00:00:00");
  EXPECT_NE(Enter("WILL")->presence(), "") << "a new day";

  // Wednesday: Ana's judo class takes over the presence of the entrance.
  At("2026-11-18 17:55:00");
  const auto entry = Enter("ANA");
  At("2026-11-18 18:00:00");
  EXPECT_EQ(Attend(ana, "JUDO", "judo-adulto")->name(), entry->presence());

  At("2026-11-23 10:00:00");
  EXPECT_EQ(Count("presences WHERE aggregator = 0"), "4");
  EXPECT_EQ(Count("presences WHERE aggregator = 1"), "2");
  EXPECT_EQ(Absentees(7), "BIA:7");
  EXPECT_EQ(Absentees(5), "ANA:5 BIA:7") << "Will is Wellhub's";
  pb::ListPresencesRequest direct;
  direct.set_filter("aggregator = AGGREGATOR_UNSPECIFIED AND presence_date >= \"2026-11-16\"");
  direct.set_order_by("start_time");
  const auto list = Serve(&ListPresences, direct);
  ASSERT_THAT(list, IsOk());
  EXPECT_EQ(list->presences_size(), 4);
  EXPECT_EQ(list->presences(3).modality(), "JUDO");
}

TEST_F(FeatureR41GymWeek, CountsTheDayWithoutMidnight) {
  At("2018-11-03 23:59:59");
  Client("ANA");
  EXPECT_NE(Enter("ANA")->presence(), "");
  At("2018-11-04 01:00:00");
  const auto next = Enter("ANA");
  EXPECT_NE(next->presence(), "") << "a second later, and another day";
  EXPECT_EQ(next->access_date().day(), 4);
  EXPECT_EQ(Absentees(1), "");
  At("2018-11-05 00:00:00");
  EXPECT_EQ(Absentees(1), "ANA:1");
}

}  // namespace
}  // namespace vinculo::client_registry
