#include "services/contract/domain/adjustment/notice.h"

#include "gtest/gtest.h"
#include "services/contract/domain/adjustment/testing_adjustment.h"

namespace vinculo::contract {
namespace {

constexpr Day kEffective{2027y / January / 31};

TEST(RuleC22Notice, ComesAtLeastThirtyDaysBefore) {
  EXPECT_EQ(LastNoticeDay(kEffective, 30), DayOf(2027, 1, 1));
  EXPECT_TRUE(NoticeProven(DayOf(2026, 12, 1), kEffective, 30));
  EXPECT_TRUE(NoticeProven(DayOf(2027, 1, 1), kEffective, 30));
  EXPECT_FALSE(NoticeProven(DayOf(2027, 1, 2), kEffective, 30));
  EXPECT_FALSE(NoticeProven(std::nullopt, kEffective, 30));
}

TEST(RuleC22Notice, NeedNotComeWhereNoDaysAreAskedFor) {
  EXPECT_TRUE(NoticeProven(std::nullopt, kEffective, 0));
  EXPECT_FALSE(NoticeProven(std::nullopt, kEffective, 1));
}

}  // namespace
}  // namespace vinculo::contract
