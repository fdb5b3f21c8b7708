#include "services/contract/domain/receivables/month_summary.h"

#include "common/testing/matchers/matchers.h"

namespace vinculo::contract {
namespace {

TEST(RuleC40TotalsOf, ExpectWhatIsOwedOrPaid) {
  using State = ReceivableState;
  const MonthTotals totals = TotalsOf({
      {.state = State::kScheduled, .amount = Cents(1'00), .open = Cents(1'00)},
      {.state = State::kIssued, .amount = Cents(10'00), .open = Cents(10'00)},
      {.state = State::kOverdue, .amount = Cents(100'00), .open = Cents(60'00)},
      {.state = State::kPaid, .amount = Cents(1000'00)},
      {.state = State::kCancelled, .amount = Cents(10'000'00)},
      {.state = State::kDeleted, .amount = Cents(100'000'00)},
  });
  EXPECT_EQ(totals.expected, Cents(1111'00));
  EXPECT_EQ(totals.settled, Cents(1040'00));
  EXPECT_EQ(totals.overdue, Cents(60'00));
}

}  // namespace
}  // namespace vinculo::contract
