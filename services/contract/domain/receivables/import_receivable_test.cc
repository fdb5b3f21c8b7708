#include "services/contract/domain/receivables/import_receivable.h"

#include "common/testing/matchers/matchers.h"
#include "services/contract/domain/receivables/reasons.h"

namespace vinculo::contract {
namespace {

using testing::HasViolation;

constexpr Day kToday{std::chrono::year(2026) / std::chrono::November / 22};
constexpr Day kDue = kToday - 100;

Receivable Imported(const ReceivableHistory& history, errors::FieldViolations* violations) {
  return ImportedReceivable(Uuid({1}), history, history.due_on, kToday, violations);
}
ReceivableHistory Row() {
  return {.amount = Cents(55'94), .due_on = kDue, .external_id = "611365"};
}

TEST(RuleC40ImportedReceivable, StandsAsItsDaysSay) {
  errors::FieldViolations violations;
  EXPECT_EQ(Imported(Row(), &violations).state, ReceivableState::kOverdue);
  ReceivableHistory row = Row();
  row.due_on = kToday + 1;
  EXPECT_EQ(Imported(row, &violations).state, ReceivableState::kIssued);
  row.cancelled = true;
  const Receivable cancelled = Imported(row, &violations);
  EXPECT_EQ(cancelled.state, ReceivableState::kCancelled);
  EXPECT_EQ(cancelled.open, Money());
  EXPECT_TRUE(violations.empty());
}

TEST(RuleC40ImportedReceivable, WithAPeriodIsRecurringAndNamesItsContract) {
  errors::FieldViolations violations;
  ReceivableHistory row = Row();
  row.period_first_on = kDue;
  row.period_last_on = kDue + 29;
  row.contract = Uuid({2});
  EXPECT_EQ(Imported(row, &violations).kind, ChargeKind::kRecurring);
  EXPECT_TRUE(violations.empty());
  row.contract.reset();
  row.period_last_on = kDue - 1;
  row.external_id = "";
  Imported(row, &violations);
  EXPECT_THAT(violations.ToStatus(), HasViolation("contract", kPeriodInconsistent));
  EXPECT_THAT(violations.ToStatus(), HasViolation("period_end_date", kDatesReversed));
  EXPECT_THAT(violations.ToStatus(), HasViolation("external_id", kTextRequired));
}

PaymentHistory Paying(int64_t cents, Day on) {
  return {.payment = {.id = Uuid({7}), .paid_on = on, .amount = Cents(cents), .external_id = "1"},
          .receivable = Uuid({1})};
}

TEST(RuleC40PayByHistory, TakesTheChargesOfTheOtherSystem) {
  errors::FieldViolations violations;
  PaymentHistory row = Paying(57'94, kDue + 10);
  row.fine = Cents(2'00);
  CheckPaymentHistory(row, kToday, &violations);
  EXPECT_TRUE(violations.empty());
  const PaidByHistory paid = PayByHistory(Imported(Row(), &violations), row, kToday);
  EXPECT_EQ(paid.receivable.state, ReceivableState::kPaid);
  EXPECT_EQ(paid.receivable.fine_paid, Cents(2'00));
  EXPECT_EQ(DaysLate(paid.receivable, kToday), 10);
  EXPECT_EQ(paid.payment.left, Money());
}

TEST(RuleC40PayByHistory, ADiscountSettlesAndWhatIsOverIsCredit) {
  errors::FieldViolations violations;
  PaymentHistory less = Paying(50'00, kDue);
  less.discount = Cents(5'94);
  const PaidByHistory settled = PayByHistory(Imported(Row(), &violations), less, kToday);
  EXPECT_EQ(settled.receivable.state, ReceivableState::kPaid);
  EXPECT_EQ(settled.receivable.amount, Cents(50'00));
  const PaidByHistory over = PayByHistory(settled.receivable, Paying(50'00, kDue), kToday);
  EXPECT_EQ(over.payment.left, Cents(50'00)) << "it was paid already";
  EXPECT_EQ(over.allocation.total(), Money());
}

TEST(RuleC40PayByHistory, AnAdditionIsInterestAsFarAsItWouldBeOver) {
  struct Case {
    int64_t paid, fine, interest, addition;
    int64_t booked_interest, open, left;
  };
  errors::FieldViolations violations;
  const Money amount = Imported(Row(), &violations).amount;
  const int64_t whole = amount.cents();
  for (const Case& row : {Case{whole + 5'00, 0, 0, 5'00, 5'00, 0, 0},
                          Case{whole + 5'01, 0, 0, 5'00, 5'00, 0, 1},
                          Case{whole + 4'99, 0, 0, 5'00, 4'99, 0, 0},
                          Case{whole, 0, 0, 5'00, 0, 0, 0},
                          Case{whole + 3'00, 2'00, 1'00, 3'00, 1'00, 0, 0},
                          Case{whole + 6'00, 2'00, 1'00, 3'00, 4'00, 0, 0},
                          Case{50'00, 0, 0, 5'00, 0, whole - 50'00, 0}}) {
    SCOPED_TRACE(row.paid);
    PaymentHistory history = Paying(row.paid, kDue);
    history.fine = Cents(row.fine);
    history.interest = Cents(row.interest);
    history.addition = Cents(row.addition);
    const PaidByHistory paid = PayByHistory(Imported(Row(), &violations), history, kToday);
    EXPECT_EQ(paid.allocation.interest, Cents(row.booked_interest));
    EXPECT_EQ(paid.receivable.interest_paid, Cents(row.booked_interest));
    EXPECT_EQ(paid.receivable.open, Cents(row.open));
    EXPECT_EQ(paid.payment.left, Cents(row.left));
    EXPECT_EQ(paid.allocation.total() + paid.payment.left, Cents(row.paid));
  }
}

TEST(RuleC40CheckPaymentHistory, TellsAllThatForbidsIt) {
  errors::FieldViolations violations;
  PaymentHistory row = Paying(1'00, kToday + 1);
  row.payment.external_id = "";
  row.fine = Cents(2'00);
  row.discount = Cents(-1);
  row.addition = Cents(-1);
  CheckPaymentHistory(row, kToday, &violations);
  EXPECT_THAT(violations.ToStatus(), HasViolation("payment.paid_date", kPaidInFuture));
  EXPECT_THAT(violations.ToStatus(), HasViolation("payment.external_id", kTextRequired));
  EXPECT_THAT(violations.ToStatus(), HasViolation("late_fine", kAllocationAbovePayment));
  EXPECT_THAT(violations.ToStatus(), HasViolation("discount", kAmountInvalid));
  EXPECT_THAT(violations.ToStatus(), HasViolation("addition", kAmountInvalid));
}

}  // namespace
}  // namespace vinculo::contract
