// Days of which nothing is charged (C-40): pauses (C-30), billing that is off (C-01).
#include "services/contract/domain/receivables/uncharged_days.h"

#include "common/testing/matchers/matchers.h"

namespace vinculo::contract {
namespace {

using Spans = std::vector<DaySpan>;

constexpr Day kDay{std::chrono::year(2026) / 6 / 10};

struct JoinedCase {
  const char* name;
  Spans spans;
  Spans joined;
};
class JoinedTest : public ::testing::TestWithParam<JoinedCase> {};

TEST_P(JoinedTest, AreStretchesWithoutOverlap) {
  EXPECT_EQ(Joined(GetParam().spans), GetParam().joined);
}

INSTANTIATE_TEST_VINCULO_P(RuleC30UnchargedDays,
                           JoinedTest,
                           ::testing::Values(JoinedCase{"None", {}, {}},
                                             JoinedCase{"AnEmptyOne", {{kDay, kDay - 1}}, {}},
                                             JoinedCase{"OneDay", {{kDay, kDay}}, {{kDay, kDay}}},
                                             JoinedCase{"InTheirOrder",
                                                        {{kDay + 5, kDay + 6}, {kDay, kDay + 1}},
                                                        {{kDay, kDay + 1}, {kDay + 5, kDay + 6}}},
                                             JoinedCase{"NextToEachOther",
                                                        {{kDay, kDay + 1}, {kDay + 2, kDay + 3}},
                                                        {{kDay, kDay + 1}, {kDay + 2, kDay + 3}}},
                                             JoinedCase{"OverlappingByADay",
                                                        {{kDay, kDay + 2}, {kDay + 2, kDay + 3}},
                                                        {{kDay, kDay + 3}}},
                                             JoinedCase{"OneWithinAnother",
                                                        {{kDay, kDay + 9}, {kDay + 2, kDay + 3}},
                                                        {{kDay, kDay + 9}}},
                                             JoinedCase{"APauseInABillingThatIsOff",
                                                        {{kDay + 2, kDay + 3}, {kDay, kForever}},
                                                        {{kDay, kForever}}}));

TEST(RuleC30UnchargedDays, AreCountedAmongOthers) {
  const Spans stretches{{kDay, kDay + 4}, {kDay + 10, kForever}};
  EXPECT_EQ(DaysAmong(stretches, {kDay - 5, kDay - 1}), 0);
  EXPECT_EQ(DaysAmong(stretches, {kDay - 5, kDay}), 1);
  EXPECT_EQ(DaysAmong(stretches, {kDay + 4, kDay + 9}), 1);
  EXPECT_EQ(DaysAmong(stretches, {kDay + 4, kDay + 10}), 2);
  EXPECT_EQ(DaysAmong(stretches, {kDay, kDay + 29}), 25);
}

}  // namespace
}  // namespace vinculo::contract
