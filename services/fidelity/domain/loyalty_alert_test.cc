#include "services/fidelity/domain/loyalty_alert.h"

#include "common/testing/matchers/matchers.h"

namespace vinculo::fidelity {
namespace {

using namespace std::chrono;           // NOLINT: calendar literals
using namespace std::chrono_literals;  // NOLINT

constexpr Day kExpires{2027y / November / 22};
constexpr Day kDue{2027y / October / 23};
constexpr Day kSince{2026y / November / 22};
const AlertRule kThirtyDays{.days_before = 30};
const ContractTerm kYear{
    .lifecycle = Lifecycle::kActive, .activated_on = kSince, .expires_on = kExpires};
const LoyaltyAlert kAlert{.occurrence_on = kExpires, .due_on = kDue};

struct DayCase {
  const char* name;
  Day business_date;
  bool due;
};
class AlertDueTest : public ::testing::TestWithParam<DayCase> {};

TEST_P(AlertDueTest, FromTheDueDayToTheLastDayOfTheTerm) {
  const std::optional<LoyaltyAlert> alert =
      AlertDue(kThirtyDays, kSince, kYear, GetParam().business_date);
  EXPECT_EQ(alert, GetParam().due ? std::optional<LoyaltyAlert>(kAlert) : std::nullopt);
}

INSTANTIATE_TEST_VINCULO_P(RuleF10,
                           AlertDueTest,
                           ::testing::Values(DayCase{"TheDayBefore", kDue - 1, false},
                                             DayCase{"TheDueDay", kDue, true},
                                             DayCase{"KnownLate", kDue + 10, true},
                                             DayCase{"TheLastDayOfTheTerm", kExpires, true},
                                             DayCase{"TheTermIsPast", kExpires + 1, false}));

TEST(RuleF10AlertDue, OnTheLastDayItselfForZeroDaysBefore) {
  EXPECT_EQ(AlertDue({.days_before = 0}, kSince, kYear, kExpires - 1), std::nullopt);
  EXPECT_EQ(AlertDue({.days_before = 0}, kSince, kYear, kExpires)->due_on, kExpires);
}

TEST(RuleF10AlertDue, NotBeforeTheRuleWasMade) {
  EXPECT_EQ(AlertDue(kThirtyDays, kDue + 5, kYear, kDue + 4), std::nullopt);
  EXPECT_EQ(AlertDue(kThirtyDays, kDue + 5, kYear, kDue + 5), kAlert);
}

TEST(RuleF10AlertDue, NeverByADisabledRule) {
  EXPECT_EQ(AlertDue({.days_before = 30, .disabled = true}, kSince, kYear, kDue), std::nullopt);
}

TEST(RuleF10AlertDue, OnlyForContractsInForce) {
  ContractTerm ended = kYear;
  ended.lifecycle = Lifecycle::kEnded;
  ended.ends_on = kDue;
  EXPECT_EQ(AlertDue(kThirtyDays, kSince, ended, kDue), std::nullopt);
  ended.ends_on = kDue + 1;
  EXPECT_EQ(AlertDue(kThirtyDays, kSince, ended, kDue), kAlert) << "it was in force that day";
  EXPECT_EQ(
      AlertDue(
          kThirtyDays, kSince, {.lifecycle = Lifecycle::kScheduled, .expires_on = kExpires}, kDue),
      std::nullopt);
}

TEST(RuleF01AlertDue, NeverWithoutALoyaltyTerm) {
  ContractTerm without = kYear;
  without.expires_on = std::nullopt;
  EXPECT_EQ(AlertDue(kThirtyDays, kSince, without, kDue), std::nullopt);
}

}  // namespace
}  // namespace vinculo::fidelity
