#include "services/contract/domain/terms/debt_steps.h"

#include "gtest/gtest.h"
#include "services/contract/domain/policy/contract_parameters.h"

namespace vinculo::contract {
namespace {

using namespace std::chrono;           // NOLINT: calendar literals
using namespace std::chrono_literals;  // NOLINT

constexpr Day kDue{2026y / October / 12};

// Anatel's RGC, Res. 765/2023: 15 days until the suspension, 60 days more until the end.
TEST(RuleC12DebtSteps, OfAPostpaidContractAreAnatelsUnlessTheTenantSaysOtherwise) {
  const parameters::Values values(ContractParameters());
  EXPECT_EQ(DebtStepsOf(kDue, DebtDaysOf(values, PaymentCondition::kPostpaid)),
            (DebtSteps{.block_on = Day{2026y / October / 27},
                       .terminate_on = Day{2026y / December / 26}}));
}

TEST(RuleC12DebtSteps, OfAPrepaidContractBlockOnTheDayAfter) {
  const parameters::Values values(ContractParameters());
  EXPECT_EQ(DebtStepsOf(kDue, DebtDaysOf(values, PaymentCondition::kPrepaid)),
            (DebtSteps{.block_on = Day{2026y / October / 13}}));
}

// Res. 632/2014: 15 days, 30 more, 30 more.
TEST(RuleC12DebtSteps, ComeOneAfterTheOther) {
  EXPECT_EQ(DebtStepsOf(Day{2025y / January / 10}, {.reduce = 15, .block = 45, .terminate = 75}),
            (DebtSteps{.reduce_on = Day{2025y / January / 25},
                       .block_on = Day{2025y / February / 24},
                       .terminate_on = Day{2025y / March / 26}}));
}

TEST(RuleC12DebtSteps, LeaveOutWhatAStricterOneForestalls) {
  EXPECT_EQ(DebtStepsOf(kDue, {.reduce = 15, .block = 15}), (DebtSteps{.block_on = kDue + 15}));
  EXPECT_EQ(DebtStepsOf(kDue, {.reduce = 14, .block = 15}),
            (DebtSteps{.reduce_on = kDue + 14, .block_on = kDue + 15}));
  EXPECT_EQ(DebtStepsOf(kDue, {.reduce = 5, .block = 20, .terminate = 20}),
            (DebtSteps{.reduce_on = kDue + 5, .terminate_on = kDue + 20}));
  EXPECT_EQ(DebtStepsOf(kDue, {}), DebtSteps());
}

}  // namespace
}  // namespace vinculo::contract
