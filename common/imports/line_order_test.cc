#include "common/imports/line_order.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/imports/reasons.h"
#include "common/testing/matchers/matchers.h"

namespace vinculo::imports {
namespace {

using testing::HasViolation;
using testing::IsOkAndHolds;

TEST(RuleR37LineOrder, PassesOverCommittedLines) {
  LineOrder lines(2);
  EXPECT_THAT(lines.Take(1), IsOkAndHolds(false));
  EXPECT_THAT(lines.Take(2), IsOkAndHolds(false));
  EXPECT_THAT(lines.Take(3), IsOkAndHolds(true));
}

TEST(RuleR37LineOrder, MayLeaveLinesOut) {
  LineOrder lines(0);
  EXPECT_THAT(lines.Take(5), IsOkAndHolds(true));
  EXPECT_THAT(lines.Take(9), IsOkAndHolds(true));
}

TEST(RuleR37LineOrder, RefusesALineThatDoesNotAscend) {
  LineOrder lines(0);
  EXPECT_THAT(lines.Take(0), HasViolation("rows.line", kLineNotAscending));
  EXPECT_THAT(lines.Take(1), IsOkAndHolds(true));
  EXPECT_THAT(lines.Take(1), HasViolation("rows.line", kLineNotAscending));
}

}  // namespace
}  // namespace vinculo::imports
