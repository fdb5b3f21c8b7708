#include "services/contract/domain/receivables/discount.h"

#include "common/testing/matchers/matchers.h"
#include "services/contract/domain/receivables/reasons.h"

namespace vinculo::contract {
namespace {

constexpr Day kDue{std::chrono::year(2026) / std::chrono::October / 5};
const LateTerms kLate;

Receivable Overdue() {
  return {.state = ReceivableState::kOverdue,
          .issues_on = kDue - 10,
          .due_on = kDue,
          .overdue_from_on = kDue + 1,
          .price = Cents(99'90),
          .amount = Cents(99'90),
          .open = Cents(99'90)};
}
PaymentTerms On(Day day) { return {.paid_on = day, .today = day, .late = kLate}; }

TEST(RuleC40Discounted, LessensAmountAndWhatIsOpen) {
  const auto less = Discounted(Overdue(), Cents(9'90), false, On(kDue + 10));
  ASSERT_THAT(less, testing::IsOk());
  EXPECT_EQ(less->amount, Cents(90'00));
  EXPECT_EQ(less->open, Cents(90'00));
  EXPECT_EQ(less->discount, Cents(9'90));
  EXPECT_EQ(ChargesOn(AccountOf(*less), kDue + 10, kLate.rates, kLate.calendar).fine, Cents(1'80));
}

TEST(RuleC40Discounted, WaivesWhatBeingLateHasCostUntilToday) {
  const auto waived = Discounted(Overdue(), Money(), true, On(kDue + 10));
  ASSERT_THAT(waived, testing::IsOk());
  EXPECT_EQ(ChargesOn(AccountOf(*waived), kDue + 10, kLate.rates, kLate.calendar).total(), Money());
  const LateCharges later = ChargesOn(AccountOf(*waived), kDue + 40, kLate.rates, kLate.calendar);
  EXPECT_EQ(later.fine, Money());
  EXPECT_EQ(later.interest, Cents(99));
}

TEST(RuleC40Discounted, OfAllOfItSettlesAndOfMoreIsRefused) {
  const auto settled = Discounted(Overdue(), Cents(99'90), false, On(kDue + 10));
  ASSERT_THAT(settled, testing::IsOk());
  EXPECT_EQ(settled->state, ReceivableState::kPaid);
  EXPECT_EQ(settled->settled_on, kDue + 10);
  EXPECT_THAT(Discounted(Overdue(), Cents(99'91), false, On(kDue)),
              testing::IsError(absl::StatusCode::kFailedPrecondition, kDiscountAboveDebt));
}

}  // namespace
}  // namespace vinculo::contract
