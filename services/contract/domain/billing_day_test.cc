#include "services/contract/domain/billing_day.h"

#include "common/testing/matchers/matchers.h"
#include "services/contract/domain/reasons.h"

namespace vinculo::contract {
namespace {

using std::chrono::January;
using namespace std::chrono_literals;  // NOLINT: 2026y

struct DefaultCase {
  const char* name;
  int start_day;
  std::vector<int> allowed;
  int billing_day;
};
class DefaultBillingDayTest : public ::testing::TestWithParam<DefaultCase> {};

TEST_P(DefaultBillingDayTest, IsTheStartDayOrTheNextAllowed) {
  const Day start = Day{2026y / January / 1} + (GetParam().start_day - 1);
  EXPECT_EQ(DefaultBillingDay(start, GetParam().allowed), GetParam().billing_day);
}

INSTANTIATE_TEST_VINCULO_P(RuleC11,
                           DefaultBillingDayTest,
                           ::testing::Values(DefaultCase{"EveryDayIsAllowed", 31, {}, 31},
                                             DefaultCase{"OnAnAllowedDay", 10, {5, 10, 20}, 10},
                                             DefaultCase{"ADayAfterIt", 11, {5, 10, 20}, 20},
                                             DefaultCase{"OnTheLastOne", 20, {5, 10, 20}, 20},
                                             DefaultCase{"AfterTheLastOne", 21, {5, 10, 20}, 5},
                                             DefaultCase{"DaysInAnyOrder", 6, {20, 10, 5}, 10}));

absl::Status Check(int day, const std::vector<int>& allowed) {
  errors::FieldViolations violations;
  CheckAllowedBillingDay("billing_day", day, allowed, &violations);
  return violations.ToStatus();
}

TEST(RuleC11BillingDay, IsAmongThePlansDays) {
  EXPECT_THAT(Check(10, {5, 10}), testing::IsOk());
  EXPECT_THAT(Check(31, {}), testing::IsOk());
  EXPECT_THAT(Check(11, {5, 10}), testing::HasViolation("billing_day", kBillingDayNotAllowed));
}

}  // namespace
}  // namespace vinculo::contract
