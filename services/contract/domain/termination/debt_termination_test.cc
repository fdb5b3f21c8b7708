#include "services/contract/domain/termination/debt_termination.h"

#include <vector>

#include "common/testing/matchers/matchers.h"
#include "gtest/gtest.h"
#include "services/contract/domain/termination/reasons.h"

namespace vinculo::contract {
namespace {

using absl::StatusCode;
using std::chrono::year;
using testing::IsError;
using testing::IsOk;

constexpr Day kDue{year(2026) / 9 / 8};

Receivable Owed(Day due) {
  return {.issues_on = due - 10,
          .due_on = due,
          .overdue_from_on = due + 1,
          .amount = Cents(99'90),
          .open = Cents(99'90)};
}

TEST(RuleC29DebtTermination, WaitsForTheDayOfThePolicy) {
  const std::vector<Receivable> owed{Owed(kDue + 30), Owed(kDue)};
  const DebtDays days{.block = 15, .terminate = 75};
  EXPECT_THAT(CheckTerminationDue(owed, days, kDue + 74),
              IsError(StatusCode::kFailedPrecondition, kTerminationNotDue));
  EXPECT_THAT(CheckTerminationDue(owed, days, kDue + 75), IsOk());
}

TEST(RuleC29DebtTermination, NeedsADebt) {
  Receivable paid = Owed(kDue);
  paid.open = Money();
  EXPECT_THAT(CheckTerminationDue({paid}, {.terminate = 75}, kDue + 100),
              IsError(StatusCode::kFailedPrecondition, kDebtAbsent));
  EXPECT_THAT(CheckTerminationDue({Owed(kDue)}, {.terminate = 75}, kDue),
              IsError(StatusCode::kFailedPrecondition, kDebtAbsent));
}

TEST(RuleC29DebtTermination, NeverComesWhereThePolicyHasNone) {
  // As of schools: nobody is sent away for debt.
  EXPECT_THAT(CheckTerminationDue({Owed(kDue)}, {.terminate = 0}, kDue + 1'000),
              IsError(StatusCode::kFailedPrecondition, kTerminationNotDue));
}

TEST(RuleC29DebtTermination, CountsFromTheOldestOverdueReceivable) {
  EXPECT_EQ(OldestOverdue({Owed(kDue + 30), Owed(kDue)}, kDue + 40), kDue);
  EXPECT_EQ(OldestOverdue({Owed(kDue + 30)}, kDue + 30), std::nullopt);
}

}  // namespace
}  // namespace vinculo::contract
