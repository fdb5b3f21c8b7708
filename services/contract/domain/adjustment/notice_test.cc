#include "services/contract/domain/adjustment/notice.h"

#include <optional>

#include "gtest/gtest.h"
#include "services/contract/domain/adjustment/testing_adjustment.h"

namespace vinculo::contract {
namespace {

constexpr Day kEffective{2027y / January / 31};

bool Proven(std::optional<Day> delivered, int notice_days) {
  return NoticeProven({.effective_on = kEffective,
                       .notice_due_on = LastNoticeDay(kEffective, notice_days),
                       .notice_delivered_on = delivered});
}

TEST(RuleC22Notice, ComesAtLeastThirtyDaysBefore) {
  EXPECT_EQ(LastNoticeDay(kEffective, 30), DayOf(2027, 1, 1));
  EXPECT_TRUE(Proven(DayOf(2026, 12, 1), 30));
  EXPECT_TRUE(Proven(DayOf(2027, 1, 1), 30));
  EXPECT_FALSE(Proven(DayOf(2027, 1, 2), 30));
  EXPECT_FALSE(Proven(std::nullopt, 30));
}

TEST(RuleC22Notice, NeedNotComeWhereNoDaysAreAskedFor) {
  EXPECT_TRUE(Proven(std::nullopt, 0));
  EXPECT_FALSE(Proven(std::nullopt, 1));
}

}  // namespace
}  // namespace vinculo::contract
