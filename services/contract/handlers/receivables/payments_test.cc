#include "services/contract/handlers/receivables/receivables_test.h"

namespace vinculo::contract {
namespace {

using absl::StatusCode;
using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

using RuleC40Payments = ReceivablesTest;
using RuleC41PaidUntil = ReceivablesTest;

constexpr Day kDue{std::chrono::year(2026) / std::chrono::December / 7};
constexpr Day kNovember{std::chrono::year(2026) / std::chrono::November / 1};
constexpr Day kDecember{std::chrono::year(2026) / std::chrono::December / 1};

TEST_F(RuleC40Payments, GoToWhatWasDueFirst) {
  const pb::Receivable later = Owed(99'90, kDue + 31);
  const pb::Receivable first = Owed(99'90, kDue);
  const pb::Payment payment = Pay(Paying(150'00, kToday));
  ASSERT_EQ(payment.allocations_size(), 2);
  EXPECT_EQ(payment.allocations(0).receivable(), first.name());
  EXPECT_EQ(Get(first.name()).state(), pb::RECEIVABLE_PAID);
  EXPECT_EQ(DayOf(Get(first.name()).settlement_date()), kToday);
  EXPECT_EQ(Get(later.name()).state(), pb::RECEIVABLE_PARTLY_PAID);
  EXPECT_EQ(MoneyOf(Get(later.name()).open_amount()), Cents(49'80));
  EXPECT_EQ(EventsOf(payment.name()), "PaymentRecorded");
  EXPECT_EQ(EventsOf(first.name()), "ReceivableChanged ReceivableChanged");
  ExpectLedgersSum();
}

TEST_F(RuleC40Payments, LateOnesPayInterestAndFineFirst) {
  const pb::Receivable owed = Owed(99'90, kDue);
  Now(kDue + 10);
  const pb::Payment payment = Pay(PayingFor(owed.name(), 102'22, kDue + 10));
  EXPECT_EQ(MoneyOf(payment.allocations(0).late_fine()), Cents(1'99));
  EXPECT_EQ(MoneyOf(payment.allocations(0).late_interest()), Cents(33));
  const pb::Receivable paid = Get(owed.name());
  EXPECT_EQ(paid.state(), pb::RECEIVABLE_PAID);
  EXPECT_EQ(paid.days_late(), 10);
  ExpectLedgersSum();
}

TEST_F(RuleC40Payments, ThatCameOnTimeAndWereRecordedLateOweNothingMore) {
  const pb::Receivable owed = Owed(99'90, kDue);
  Now(kDue + 10);
  Pay(PayingFor(owed.name(), 99'90, kDue));
  EXPECT_EQ(Get(owed.name()).state(), pb::RECEIVABLE_PAID);
  EXPECT_EQ(Get(owed.name()).days_late(), 0);
}

TEST_F(RuleC40Payments, WhatIsOverPaysWhatIsIssuedNext) {
  const pb::Payment over = Pay(Paying(60'00, kToday));
  EXPECT_EQ(MoneyOf(over.credit_amount()), Cents(60'00));
  const pb::Receivable first = Owed(50'00, kDue);
  EXPECT_EQ(first.state(), pb::RECEIVABLE_PAID);
  const pb::Receivable second = Owed(50'00, kDue);
  EXPECT_EQ(second.state(), pb::RECEIVABLE_PARTLY_PAID);
  EXPECT_EQ(MoneyOf(second.open_amount()), Cents(40'00));
  pb::GetPaymentRequest request;
  request.set_name(over.name());
  const pb::Payment now = *Serve(&GetPayment, request);
  EXPECT_EQ(MoneyOf(now.credit_amount()), Cents(0));
  EXPECT_EQ(now.credit_uses_size(), 2);
  ExpectLedgersSum();

  ASSERT_THAT(Reverse(over), IsOk()) << "the rest goes with its payment";
  EXPECT_EQ(Get(first.name()).state(), pb::RECEIVABLE_ISSUED);
  EXPECT_EQ(MoneyOf(Get(second.name()).open_amount()), Cents(50'00));
  ExpectLedgersSum();
}

TEST_F(RuleC40Payments, AreTakenBackWholeAndOnce) {
  const pb::Receivable owed = Owed(99'90, kDue);
  const pb::Payment payment = Pay(Paying(99'90, kToday));
  const auto reversed = Reverse(payment);
  ASSERT_THAT(reversed, IsOk());
  EXPECT_EQ(DayOf(reversed->reversal_date()), kToday);
  EXPECT_EQ(Get(owed.name()).state(), pb::RECEIVABLE_ISSUED);
  EXPECT_FALSE(Get(owed.name()).has_settlement_date());
  EXPECT_EQ(EventsOf(payment.name()), "PaymentRecorded PaymentReversed");
  EXPECT_THAT(Reverse(payment), IsError(StatusCode::kFailedPrecondition, kPaymentReversed));
  ExpectLedgersSum();
}

TEST_F(RuleC40Payments, TheFirstOfTwoLateOnesTakenBackLeavesTheFineOwed) {
  const pb::Receivable owed = Owed(99'90, kDue);
  Now(kDue + 10);
  const pb::Payment first = Pay(PayingFor(owed.name(), 52'32, kDue + 10));
  Now(kDue + 20);
  Pay(PayingFor(owed.name(), 10'00, kDue + 20));
  ASSERT_THAT(Reverse(first), IsOk());
  pb::QuoteReceivableRequest quote;
  quote.set_name(owed.name());
  const auto quoted = Serve(&QuoteReceivable, quote);
  ASSERT_THAT(quoted, IsOk());
  EXPECT_EQ(MoneyOf(quoted->late_fine()), Cents(1'99));
  EXPECT_EQ(MoneyOf(quoted->late_interest()), Cents(49)) << "of 99.90 for 20 days, less 0.16";
  ExpectLedgersSum();
}

TEST_F(RuleC40Payments, OfACancelledReceivableAreOwedAgainWhenTakenBack) {
  const pb::Receivable owed = Owed(99'90, kDue);
  const pb::Payment cheque = Pay(PayingFor(owed.name(), 60'00, kToday));
  pb::CancelReceivableRequest cancel;
  cancel.set_name(owed.name());
  cancel.set_reason("perdoado o resto");
  ASSERT_THAT(Serve(&CancelReceivable, cancel), IsOk());
  ASSERT_THAT(Reverse(cheque), IsOk());
  EXPECT_EQ(database_.Execute("SELECT open_cents FROM receivables WHERE state = 2"), "6000");
  ExpectLedgersSum();
}

TEST_F(RuleC40Payments, AreRefusedWithEveryBadField) {
  pb::RecordPaymentRequest request = Paying(0, kToday + 1);
  request.mutable_payment()->set_client("x");
  request.add_allocations()->set_receivable("y");
  const auto paid = Serve(&RecordPayment, request);
  EXPECT_THAT(paid, HasViolation("payment.amount", kAmountInvalid));
  EXPECT_THAT(paid, HasViolation("payment.paid_date", kPaidInFuture));
  EXPECT_THAT(paid, HasViolation("payment.client", kNameMalformed));
  EXPECT_THAT(paid, HasViolation("allocations[0].receivable", kNameMalformed));
}

TEST_F(RuleC40Payments, DoNotPayAnothersDebt) {
  constexpr char kOther[] = "clients/00000000-0000-7000-8000-0000000000aa";
  KnowClient(kOther, "C-2");
  pb::RecordPaymentRequest request = PayingFor(Owed(99'90, kDue).name(), 99'90, kToday);
  request.mutable_payment()->set_client(kOther);
  EXPECT_THAT(Serve(&RecordPayment, request),
              IsError(StatusCode::kFailedPrecondition, kReceivableOfAnotherClient));
}

TEST_F(RuleC40Payments, TwoAtOnceNeverPayOneReceivableTwice) {
  const pb::Receivable owed = Owed(99'90, kDue);
  const pb::RecordPaymentRequest request = Paying(99'90, kToday);
  testing::FakeCall one(loop_, options_), other(loop_, options_);
  int done = 0;
  const auto count = [&done](absl::StatusOr<pb::Payment> paid) {
    EXPECT_THAT(paid, IsOk());
    ++done;
  };
  loop_.Start(RecordPayment(one, deps_, request), count);
  loop_.Start(RecordPayment(other, deps_, request), count);
  loop_.RunUntil([&done] { return done == 2; });
  EXPECT_EQ(Get(owed.name()).state(), pb::RECEIVABLE_PAID);
  EXPECT_EQ(database_.Execute("SELECT sum(left_cents) FROM payments"), "9990");
  ExpectLedgersSum();
}

TEST_F(RuleC41PaidUntil, FollowsPaidPeriodsAndGoesBackOnReversal) {
  const pb::Contract contract = Active();
  const std::string november = Period(contract, kNovember);
  const std::string december = Period(contract, kDecember);
  const pb::Payment second = Pay(PayingFor(december, 99'90, kToday));
  EXPECT_EQ(PaidUntil(contract), "") << "November is open";
  Pay(PayingFor(november, 50'00, kToday));
  EXPECT_EQ(PaidUntil(contract), "") << "a part is not paid";
  Pay(PayingFor(november, 49'90, kToday));
  EXPECT_EQ(PaidUntil(contract), "2026-12-31");
  EXPECT_THAT(Reverse(second), IsOk());
  EXPECT_EQ(PaidUntil(contract), "2026-11-30");
  EXPECT_EQ(EventsOf(contract.name()),
            "ContractCreated ContractActivated ContractChanged ContractChanged");
}

TEST_F(RuleC41PaidUntil, AOneOffNeverMovesIt) {
  const pb::Contract contract = Active();
  Period(contract, kNovember);
  pb::CreateReceivableRequest request = OneOff(10'00, kDue);
  request.mutable_receivable()->set_contract(contract.name());
  const auto one_off = Serve(&CreateReceivable, request);
  ASSERT_THAT(one_off, IsOk());
  Pay(PayingFor(one_off->name(), 10'00, kToday));
  EXPECT_EQ(PaidUntil(contract), "");
}

TEST_F(RuleC41PaidUntil, TwoPaymentsAtOnceOfTwoPeriodsMoveItOverBoth) {
  const pb::Contract contract = Active();
  const std::string november = Period(contract, kNovember);
  const std::string december = Period(contract, kDecember);
  testing::FakeCall one(loop_, options_), other(loop_, options_);
  const pb::RecordPaymentRequest first = PayingFor(november, 99'90, kToday);
  const pb::RecordPaymentRequest second = PayingFor(december, 99'90, kToday);
  int done = 0;
  const auto count = [&done](absl::StatusOr<pb::Payment> paid) {
    EXPECT_THAT(paid, IsOk());
    ++done;
  };
  loop_.Start(RecordPayment(one, deps_, first), count);
  loop_.Start(RecordPayment(other, deps_, second), count);
  loop_.RunUntil([&done] { return done == 2; });
  EXPECT_EQ(PaidUntil(contract), "2026-12-31");
}

}  // namespace
}  // namespace vinculo::contract
