// Days with billing switched off (C-01), which are not charged (C-40).
#include "services/contract/domain/terms/billing_stop.h"

#include "common/testing/matchers/matchers.h"
#include "services/contract/domain/receivables/uncharged_days.h"

namespace vinculo::contract {
namespace {

constexpr Day kToday{std::chrono::year(2026) / 11 / 22};

TEST(RuleC01BillingStop, EndsOnTheDayBeforeItIsSwitchedOnAgain) {
  const BillingStop stop{.from = kToday};
  EXPECT_EQ(EndedOn(stop, kToday + 1).until, kToday);
  EXPECT_EQ(EndedOn(stop, kToday).until, kToday - 1);
  const std::vector<BillingStop> stops{EndedOn({.from = kToday - 9}, kToday - 5), stop};
  ASSERT_NE(OpenStop(stops), nullptr);
  EXPECT_EQ(OpenStop(stops)->from, kToday);
  EXPECT_EQ(OpenStop(absl::MakeSpan(stops).first(1)), nullptr);
}

TEST(RuleC01BillingStop, LeavesItsDaysOutAsAPauseDoes) {
  const std::vector<Pause> pauses{{.from = kToday - 3, .until = kToday + 5}};
  const std::vector<BillingStop> stops{{.from = kToday - 30, .until = kToday - 20},
                                       {.from = kToday - 9, .until = kToday - 10},
                                       {.from = kToday}};
  EXPECT_EQ(UnchargedDays(pauses, stops),
            (std::vector<DaySpan>{{kToday - 30, kToday - 20}, {kToday - 3, kForever}}));
}

}  // namespace
}  // namespace vinculo::contract
