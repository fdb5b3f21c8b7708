#include "services/contract/domain/termination/ended_receivable.h"

#include "gtest/gtest.h"

namespace vinculo::contract {
namespace {

using std::chrono::year;

constexpr Day kToday{year(2026) / 11 / 22};

EndTerms At(Day ends_on) { return {.ends_on = ends_on, .today = kToday, .reason = "Mudança"}; }

// November, issued and on time.
Receivable November() {
  return {.kind = ChargeKind::kRecurring,
          .state = ReceivableState::kIssued,
          .issues_on = kToday - 10,
          .due_on = kToday + 8,
          .overdue_from_on = kToday + 9,
          .period_first_on = Day{year(2026) / 11 / 1},
          .period_last_on = Day{year(2026) / 11 / 30},
          .price = Cents(90'00),
          .amount = Cents(90'00),
          .open = Cents(90'00)};
}

Receivable Paid(Receivable receivable) {
  receivable.open = Money();
  receivable.settled_on = kToday;
  receivable.state = ReceivableState::kPaid;
  return receivable;
}

TEST(RuleC29EndedReceivable, OfDaysUntilTheEndIsOwedAsBefore) {
  const EndedReceivable kept = AtEnd(November(), At(Day{year(2026) / 12 / 1}));
  EXPECT_EQ(kept.effect, EndEffect::kKept);
  EXPECT_EQ(kept.after.open, Cents(90'00));
  EXPECT_FALSE(kept.changed());
}

TEST(RuleC29EndedReceivable, OfDaysFromTheEndOnIsTakenAway) {
  const EndedReceivable ended = AtEnd(November(), At(Day{year(2026) / 11 / 1}));
  EXPECT_EQ(ended.effect, EndEffect::kWithdrawn);
  EXPECT_EQ(ended.after.state, ReceivableState::kCancelled);
  EXPECT_EQ(ended.after.cancel_reason, "Mudança");
  EXPECT_EQ(ended.reduction, Cents(90'00));
  EXPECT_EQ(ended.refund, Money());
}

TEST(RuleC29EndedReceivable, ThatWasNeverIssuedIsDeleted) {
  Receivable planned = November();
  planned.state = ReceivableState::kScheduled;
  planned.issues_on = kToday + 1;
  EXPECT_EQ(AtEnd(planned, At(Day{year(2026) / 11 / 1})).after.state, ReceivableState::kDeleted);
}

TEST(RuleC29EndedReceivable, OfTheMonthOfTheEndCostsItsDaysUntilThen) {
  // In force from the 1st to the 21st: 21 of 30 days.
  const EndedReceivable ended = AtEnd(November(), At(kToday));
  EXPECT_EQ(ended.effect, EndEffect::kReduced);
  EXPECT_EQ(ended.after.amount, Cents(63'00));
  EXPECT_EQ(ended.after.open, Cents(63'00));
  EXPECT_EQ(ended.after.discount, Cents(27'00));
  EXPECT_EQ(ended.reduction, Cents(27'00));
  EXPECT_EQ(ended.refund, Money());
  EXPECT_EQ(ended.after.state, ReceivableState::kIssued);
}

TEST(RuleC29EndedReceivable, ThatWasPaidIsGivenBackForTheDaysThatDoNotCome) {
  const EndedReceivable ended = AtEnd(Paid(November()), At(kToday));
  EXPECT_EQ(ended.effect, EndEffect::kRefunded);
  EXPECT_EQ(ended.refund, Cents(27'00));
  EXPECT_FALSE(ended.changed());
  EXPECT_EQ(AtEnd(Paid(November()), At(Day{year(2026) / 11 / 1})).refund, Cents(90'00));
}

TEST(RuleC29EndedReceivable, PaidInPartIsLessenedFirstAndThenGivenBack) {
  Receivable partly = November();
  partly.open = Cents(20'00);
  partly.state = ReceivableState::kPartlyPaid;
  const EndedReceivable ended = AtEnd(partly, At(kToday));
  EXPECT_EQ(ended.after.open, Money());
  EXPECT_EQ(ended.after.amount, Cents(70'00));
  EXPECT_EQ(ended.refund, Cents(7'00));
  EXPECT_EQ(ended.after.state, ReceivableState::kPaid);
  EXPECT_EQ(ended.after.settled_on, kToday);
  // All of it of days that do not come: what was paid goes back.
  EXPECT_EQ(AtEnd(partly, At(Day{year(2026) / 11 / 1})).refund, Cents(70'00));
}

TEST(RuleC29EndedReceivable, OfAPartOfAPeriodNeverCostsMoreThanItDid) {
  Receivable first = November();
  first.period_first_on = Day{year(2026) / 11 / 14};
  first.charged_days = 17;
  first.period_days = 30;
  first.amount = first.open = Cents(51'00);
  const EndedReceivable ended = AtEnd(first, At(kToday));
  EXPECT_EQ(ended.after.amount, Cents(24'00));  // 8 days of 30
  first.discount = Cents(30'00);
  first.amount = first.open = Cents(21'00);
  EXPECT_EQ(AtEnd(first, At(kToday)).after.amount, Money());
}

// Paused from the 6th to the 15th: 20 of 30 days, 11 of them until the 21st.
TEST(RuleC29EndedReceivable, CostsNothingOfDaysThatAreNotCharged) {
  Receivable paused = November();
  paused.charged_days = 20;
  paused.period_days = 30;
  paused.amount = paused.open = Cents(60'00);
  EndTerms terms = At(kToday);
  terms.uncharged = {{Day{year(2026) / 11 / 6}, Day{year(2026) / 11 / 15}}};
  EXPECT_EQ(AtEnd(paused, terms).after.amount, Cents(33'00));
  terms.ends_on = Day{year(2026) / 11 / 6};
  EXPECT_EQ(AtEnd(paused, terms).after.amount, Cents(15'00));
}

TEST(RuleC29EndedReceivable, OneOffStays) {
  Receivable charge = November();
  charge.kind = ChargeKind::kOneOff;
  charge.period_first_on.reset();
  charge.period_last_on.reset();
  EXPECT_EQ(AtEnd(charge, At(kToday)).effect, EndEffect::kKept);
}

TEST(RuleC29Withdrawal, GivesBackAllThatWasPaidWithFineAndInterest) {
  Receivable fee = November();
  fee.kind = ChargeKind::kOneOff;
  fee.period_first_on.reset();
  fee.period_last_on.reset();
  fee.fine_paid = Cents(1'80);
  fee.interest_paid = Cents(30);
  const EndedReceivable paid = AtWithdrawal(Paid(fee), At(kToday));
  EXPECT_EQ(paid.effect, EndEffect::kRefunded);
  EXPECT_EQ(paid.refund, Cents(92'10));
  fee.open = Cents(40'00);
  fee.state = ReceivableState::kPartlyPaid;
  const EndedReceivable partly = AtWithdrawal(fee, At(kToday));
  EXPECT_EQ(partly.effect, EndEffect::kWithdrawn);
  EXPECT_EQ(partly.refund, Cents(52'10));
  EXPECT_EQ(partly.after.open, Money());
}

}  // namespace
}  // namespace vinculo::contract
