#include "services/fidelity/domain/alert_rule.h"

#include "common/testing/matchers/matchers.h"
#include "services/fidelity/domain/reasons.h"

namespace vinculo::fidelity {
namespace {

using testing::HasViolation;
using testing::IsOk;

absl::Status Check(const AlertRule& rule) {
  errors::FieldViolations violations;
  CheckAlertRule(rule, &violations);
  return violations.ToStatus();
}

TEST(RuleF10AlertRule, TakesItsLimits) {
  EXPECT_THAT(Check({.display_name = "x", .days_before = 0}), IsOk());
  EXPECT_THAT(Check({.display_name = std::string(200, 'x'), .days_before = 365}), IsOk());
}

TEST(RuleF10AlertRule, CountsCharactersAndNotBytes) {
  AlertRule rule;
  for (int i = 0; i < 200; ++i) rule.display_name += "ã";
  EXPECT_THAT(Check(rule), IsOk());
}

TEST(RuleF10AlertRule, RefusesWhatIsBeyondThem) {
  EXPECT_THAT(Check({}), HasViolation("display_name", kTextRequired));
  EXPECT_THAT(Check({.display_name = std::string(201, 'x')}),
              HasViolation("display_name", kTextTooLong));
  EXPECT_THAT(Check({.display_name = "x", .days_before = -1}),
              HasViolation("days_before", kDaysOutOfRange));
  EXPECT_THAT(Check({.display_name = "x", .days_before = 366}),
              HasViolation("days_before", kDaysOutOfRange));
}

}  // namespace
}  // namespace vinculo::fidelity
