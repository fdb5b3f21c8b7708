#include "services/contract/handlers/receivables/receivables_test.h"

namespace vinculo::contract {
namespace {

using absl::StatusCode;
using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

using RuleC40Receivables = ReceivablesTest;
using RuleC40Renegotiation = ReceivablesTest;
using RuleC40MonthSummary = ReceivablesTest;

constexpr Day kDue{std::chrono::year(2026) / std::chrono::December / 7};  // a Monday

TEST_F(RuleC40Receivables, AreReadAsMade) {
  const pb::Receivable made = Owed(50'00, kDue);
  EXPECT_EQ(made.state(), pb::RECEIVABLE_ISSUED);
  EXPECT_EQ(made.kind(), pb::ONE_OFF);
  EXPECT_EQ(MoneyOf(made.open_amount()), Cents(50'00));
  EXPECT_EQ(Get(made.name()).DebugString(), made.DebugString());
  EXPECT_EQ(EventsOf(made.name()), "ReceivableChanged");
}

TEST_F(RuleC40Receivables, OfAContractAreItsClients) {
  pb::CreateReceivableRequest request = OneOff(50'00, kDue);
  const pb::Contract contract = Active();
  request.mutable_receivable()->set_contract(contract.name());
  request.mutable_receivable()->clear_client();
  const auto made = Serve(&CreateReceivable, request);
  ASSERT_THAT(made, IsOk());
  EXPECT_EQ(made->client(), kClient);
  EXPECT_EQ(made->contract(), contract.name());
  request.mutable_receivable()->set_client("clients/00000000-0000-7000-8000-0000000000aa");
  EXPECT_THAT(Serve(&CreateReceivable, request),
              IsError(StatusCode::kFailedPrecondition, kReceivableOfAnotherClient));
}

TEST_F(RuleC40Receivables, AreRefusedWithEveryBadField) {
  pb::CreateReceivableRequest request = OneOff(0, kToday - 1);
  request.mutable_receivable()->set_client("x");
  const auto made = Serve(&CreateReceivable, request);
  EXPECT_THAT(made, HasViolation("receivable.amount", kAmountInvalid));
  EXPECT_THAT(made, HasViolation("receivable.due_date", kDatesReversed));
  EXPECT_THAT(made, HasViolation("receivable.client", kNameMalformed));
}

TEST_F(RuleC40Receivables, AreDeletedOnlyWhileTheyWereNeverIssued) {
  pb::CreateReceivableRequest request = OneOff(50'00, kDue);
  *request.mutable_receivable()->mutable_issue_date() = ToProto(kToday + 1);
  const auto scheduled = Serve(&CreateReceivable, request);
  ASSERT_THAT(scheduled, IsOk());
  EXPECT_EQ(scheduled->state(), pb::RECEIVABLE_SCHEDULED);
  pb::DeleteReceivableRequest deletion;
  deletion.set_name(scheduled->name());
  EXPECT_EQ(Serve(&DeleteReceivable, deletion)->state(), pb::RECEIVABLE_DELETED);
  deletion.set_name(Owed(50'00, kDue).name());
  EXPECT_THAT(Serve(&DeleteReceivable, deletion),
              IsError(StatusCode::kFailedPrecondition, kReceivableStateWrong));
}

TEST_F(RuleC40Receivables, AreQuotedOnAnyDay) {
  pb::QuoteReceivableRequest request;
  request.set_name(Owed(99'90, kDue).name());
  *request.mutable_pay_date() = ToProto(kDue + 10);
  const auto late = Serve(&QuoteReceivable, request);
  ASSERT_THAT(late, IsOk());
  EXPECT_EQ(late->days_late(), 10);
  EXPECT_EQ(MoneyOf(late->late_fine()), Cents(1'99));
  EXPECT_EQ(MoneyOf(late->late_interest()), Cents(33));
  EXPECT_EQ(MoneyOf(late->total_amount()), Cents(102'22));
  EXPECT_EQ(DayOf(late->on_time_until_date()), kDue);
  *request.mutable_pay_date() = ToProto(kDue);
  EXPECT_EQ(MoneyOf(Serve(&QuoteReceivable, request)->total_amount()), Cents(99'90));
}

TEST_F(RuleC40Receivables, AreQuotedByTheTenantsRates) {
  Choose("late_fine_basis_points", 100);
  Choose("late_grace_days", 3);
  pb::QuoteReceivableRequest request;
  request.set_name(Owed(100'00, kDue).name());
  *request.mutable_pay_date() = ToProto(kDue + 3);
  EXPECT_EQ(MoneyOf(Serve(&QuoteReceivable, request)->total_amount()), Cents(100'00));
  *request.mutable_pay_date() = ToProto(kDue + 4);
  EXPECT_EQ(MoneyOf(Serve(&QuoteReceivable, request)->total_amount()), Cents(101'13));
}

TEST_F(RuleC40Receivables, AreDiscountedAndWaived) {
  const pb::Receivable owed = Owed(99'90, kDue);
  Now(kDue + 10);
  pb::DiscountReceivableRequest request;
  request.set_name(owed.name());
  *request.mutable_amount() = ToProto(Cents(9'90));
  request.set_waive_late_charges(true);
  request.set_reason("cortesia");
  const auto less = Serve(&DiscountReceivable, request);
  ASSERT_THAT(less, IsOk());
  EXPECT_EQ(MoneyOf(less->open_amount()), Cents(90'00));
  EXPECT_EQ(less->state(), pb::RECEIVABLE_OVERDUE);
  pb::QuoteReceivableRequest quote;
  quote.set_name(owed.name());
  EXPECT_EQ(MoneyOf(Serve(&QuoteReceivable, quote)->total_amount()), Cents(90'00));
  ExpectLedgersSum();
}

TEST_F(RuleC40Renegotiation, MakesInstalmentsThatSumToTheWhole) {
  const pb::Receivable first = Owed(99'90, kDue);
  const pb::Receivable second = Owed(50'00, kDue);
  Now(kDue + 10);
  pb::RenegotiateReceivablesRequest request;
  request.add_receivables(first.name());
  request.add_receivables(second.name());
  *request.mutable_discount() = ToProto(Cents(38));
  request.set_instalments(3);
  *request.mutable_first_due_date() = ToProto(Day{std::chrono::year(2026) / 12 / 31});
  request.set_reason("acordo");
  const auto made = Serve(&RenegotiateReceivables, request);
  ASSERT_THAT(made, IsOk());
  // 149.90 + fines 1.99 + 1.00 + interest 0.33 + 0.16 - 0.38
  EXPECT_EQ(MoneyOf(made->total_amount()), Cents(153'00));
  Money sum;
  std::vector<std::string> due;
  for (const std::string& name : made->instalments()) {
    const pb::Receivable instalment = Get(name);
    sum += MoneyOf(instalment.amount());
    due.push_back(DayOf(instalment.due_date()).ToString());
    EXPECT_EQ(instalment.source_renegotiation(), made->name());
  }
  EXPECT_EQ(sum, Cents(153'00));
  EXPECT_EQ(due, (std::vector<std::string>{"2026-12-31", "2027-01-31", "2027-02-28"}));
  EXPECT_EQ(Get(first.name()).state(), pb::RECEIVABLE_CANCELLED);
  EXPECT_EQ(Get(first.name()).renegotiation(), made->name());
  pb::GetRenegotiationRequest get;
  get.set_name(made->name());
  EXPECT_EQ(Serve(&GetRenegotiation, get)->DebugString(), made->DebugString());
}

class RuleC41Renegotiation : public ReceivablesTest {
 protected:
  pb::Renegotiation Renegotiate(const std::vector<std::string>& receivables, int instalments) {
    pb::RenegotiateReceivablesRequest request;
    for (const std::string& one : receivables) request.add_receivables(one);
    request.set_instalments(instalments);
    *request.mutable_first_due_date() = ToProto(kDue);
    request.set_reason("acordo");
    const absl::StatusOr<pb::Renegotiation> made = Serve(&RenegotiateReceivables, request);
    EXPECT_THAT(made, IsOk());
    return *made;
  }
  void Cancel(const std::string& receivable) {
    pb::CancelReceivableRequest request;
    request.set_name(receivable);
    request.set_reason("perdoado");
    EXPECT_THAT(Serve(&CancelReceivable, request), IsOk());
  }
};

constexpr Day kNovember{std::chrono::year(2026) / std::chrono::November / 1};

TEST_F(RuleC41Renegotiation, MakesAtMostSoManyInstalmentsOverSeveralContracts) {
  pb::RenegotiateReceivablesRequest request;
  for (int i = 0; i < 7; ++i) request.add_receivables(Period(Active(), kNovember));
  *request.mutable_first_due_date() = ToProto(kDue);
  request.set_reason("acordo");
  request.set_instalments(52);
  EXPECT_THAT(Serve(&RenegotiateReceivables, request),
              testing::HasViolation("instalments", kInstalmentsOutOfRange));
  request.set_instalments(51);
  const auto made = Serve(&RenegotiateReceivables, request);
  ASSERT_THAT(made, IsOk());
  EXPECT_EQ(made->instalments_size(), 7 * 51);
  EXPECT_EQ(Get(made->instalments(6)).description(), "1/51");
  EXPECT_EQ(Get(made->instalments(7)).description(), "2/51");
}

TEST_F(RuleC41Renegotiation, PeriodsCountAsPaidOnceAllInstalmentsAre) {
  const pb::Contract contract = Active();
  const pb::Renegotiation made = Renegotiate({Period(contract, kNovember)}, 2);
  EXPECT_EQ(PaidUntil(contract), "");
  Pay(PayingFor(made.instalments(0), 49'95, kToday));
  EXPECT_EQ(PaidUntil(contract), "");
  const pb::Payment last = Pay(PayingFor(made.instalments(1), 49'95, kToday));
  EXPECT_EQ(PaidUntil(contract), "2026-11-30");
  EXPECT_THAT(Reverse(last), IsOk());
  EXPECT_EQ(PaidUntil(contract), "");
}

TEST_F(RuleC41Renegotiation, APeriodRenegotiatedTwiceIsOpenUntilAllOfItIsPaid) {
  const pb::Contract contract = Active();
  const pb::Renegotiation first = Renegotiate({Period(contract, kNovember)}, 2);
  const pb::Renegotiation second =
      Renegotiate({first.instalments().begin(), first.instalments().end()}, 1);
  EXPECT_EQ(PaidUntil(contract), "") << "nothing was paid";
  const pb::Payment paid = Pay(PayingFor(second.instalments(0), 99'90, kToday));
  EXPECT_EQ(PaidUntil(contract), "2026-11-30");
  EXPECT_THAT(Reverse(paid), IsOk());
  EXPECT_EQ(PaidUntil(contract), "");
}

TEST_F(RuleC41Renegotiation, CancelledInstalmentsPayNoPeriod) {
  const pb::Contract contract = Active();
  const pb::Renegotiation made = Renegotiate({Period(contract, kNovember)}, 2);
  Pay(PayingFor(made.instalments(0), 49'95, kToday));
  Cancel(made.instalments(1));
  EXPECT_EQ(PaidUntil(contract), "");
  Pay(PayingFor(Period(contract, LastOfMonth(kNovember) + 1), 99'90, kToday));
  EXPECT_EQ(PaidUntil(contract), "2026-12-31") << "the run goes over it";
}

TEST_F(RuleC41Renegotiation, WhatABouncedChequeHadPaidIsOwedAgain) {
  const pb::Contract contract = Active();
  const std::string period = Period(contract, kNovember, 100'00);
  const pb::Payment cheque = Pay(PayingFor(period, 60'00, kToday));
  const pb::Renegotiation made = Renegotiate({period}, 1);
  Pay(PayingFor(made.instalments(0), 40'00, kToday));
  EXPECT_EQ(PaidUntil(contract), "2026-11-30");
  ASSERT_THAT(Reverse(cheque), IsOk());
  EXPECT_EQ(Get(period).state(), pb::RECEIVABLE_CANCELLED);
  EXPECT_EQ(PaidUntil(contract), "") << "60.00 of it is open";
  pb::ListReceivablesRequest open;
  open.set_filter(absl::StrCat("contract = \"", contract.name(), "\" AND open_amount > 0"));
  const auto owed = Serve(&ListReceivables, open);
  ASSERT_THAT(owed, IsOk());
  ASSERT_EQ(owed->receivables_size(), 1);
  EXPECT_EQ(MoneyOf(owed->receivables(0).open_amount()), Cents(60'00));
  EXPECT_EQ(owed->receivables(0).source_renegotiation(), made.name());
  EXPECT_EQ(EventsOf(owed->receivables(0).name()), "ReceivableChanged");
  ExpectLedgersSum();
  Pay(PayingFor(owed->receivables(0).name(), 60'00, kToday));
  EXPECT_EQ(PaidUntil(contract), "2026-11-30");
}

TEST_F(RuleC40MonthSummary, AddsUpWhatIsDueAndWhatCameIn) {
  Owed(10'00, kDue);
  const pb::Receivable paid = Owed(20'00, kDue);
  const pb::Receivable cancelled = Owed(40'00, kDue);
  Owed(80'00, kDue + 31);
  Pay(PayingFor(paid.name(), 25'00, kToday));
  pb::CancelReceivableRequest cancel;
  cancel.set_name(cancelled.name());
  cancel.set_reason("engano");
  EXPECT_THAT(Serve(&CancelReceivable, cancel), IsOk());
  pb::GetMonthSummaryRequest request;
  *request.mutable_month() = ToProto(kDue);
  const auto december = Serve(&GetMonthSummary, request);
  ASSERT_THAT(december, IsOk());
  EXPECT_EQ(MoneyOf(december->expected_amount()), Cents(30'00));
  EXPECT_EQ(MoneyOf(december->settled_amount()), Cents(20'00));
  EXPECT_EQ(MoneyOf(december->received_amount()), Cents(0));
  EXPECT_EQ(december->due_size(), 3);
  const auto november = Serve(&GetMonthSummary, pb::GetMonthSummaryRequest());
  EXPECT_EQ(MoneyOf(november->received_amount()), Cents(25'00));
  EXPECT_EQ(MoneyOf(november->received(0).credit_amount()), Cents(5'00));
  EXPECT_EQ(november->received(0).method(), pb::PAYMENT_PIX);
}

}  // namespace
}  // namespace vinculo::contract
