#include "services/client_registry/domain/activity/archivings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vinculo::client_registry {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr Day kToday{std::chrono::year(2026) / std::chrono::November / 22};

TEST(RuleR33Archivings, BeginOnTheDayOfTheArchiving) {
  EXPECT_THAT(Archivings({}, kToday, kToday), ElementsAre(Archiving{kToday, {}}));
  EXPECT_THAT(Archivings({}, kToday - 9, kToday), ElementsAre(Archiving{kToday - 9, {}}));
  EXPECT_THAT(Archivings({}, std::nullopt, kToday), IsEmpty());
}

TEST(RuleR33Archivings, EndOnTheDayOfTheReturn) {
  EXPECT_THAT(Archivings({{kToday - 1, {}}}, std::nullopt, kToday),
              ElementsAre(Archiving{kToday - 1, kToday}));
  EXPECT_THAT(Archivings({{kToday, {}}}, std::nullopt, kToday), IsEmpty())
      << "both on one day leave nothing";
}

TEST(RuleR33Archivings, ChangeNotWhileNothingHappens) {
  EXPECT_THAT(Archivings({{kToday - 1, {}}}, kToday - 1, kToday),
              ElementsAre(Archiving{kToday - 1, {}}));
  EXPECT_THAT(Archivings({{kToday - 5, kToday - 1}}, std::nullopt, kToday),
              ElementsAre(Archiving{kToday - 5, kToday - 1}));
}

TEST(RuleR33Archivings, KeepEarlierOnes) {
  EXPECT_THAT(Archivings({{kToday - 5, kToday - 1}}, kToday, kToday),
              ElementsAre(Archiving{kToday - 5, kToday - 1}, Archiving{kToday, {}}));
  EXPECT_THAT(Archivings({{kToday - 5, kToday}}, kToday, kToday),
              ElementsAre(Archiving{kToday - 5, {}}))
      << "archived again on the day of its return";
}

}  // namespace
}  // namespace vinculo::client_registry
