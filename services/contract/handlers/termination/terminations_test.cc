#include "services/contract/handlers/termination/termination_test.h"
#include "services/contract/handlers/terms/reason_handlers.h"

namespace vinculo::contract {
namespace {

using absl::StatusCode;
using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

using RuleC29PreviewCancel = TerminationTest;
using RuleC29ApplyCancel = TerminationTest;
using RuleC29Withdraw = TerminationTest;
using RuleC29TerminateForDebt = TerminationTest;
using RuleC29Refund = TerminationTest;

TEST_F(RuleC29PreviewCancel, SaysWhatItWouldMeanAndWritesNothing) {
  const pb::Contract contract = Bound();
  const absl::StatusOr<pb::PreviewCancelResponse> preview = Preview(Leaving(contract.name()));
  ASSERT_THAT(preview, IsOk());
  const pb::TerminationOutcome& outcome = preview->outcome();
  EXPECT_EQ(outcome.end_kind(), pb::CANCELLED);
  EXPECT_EQ(DayOf(outcome.end_date()), kToday);
  EXPECT_EQ(MoneyOf(outcome.fine().amount()), Cents(350'00));
  EXPECT_TRUE(outcome.has_fine_due_date());
  EXPECT_TRUE(outcome.counts_as_churn());
  EXPECT_FALSE(outcome.served_after());
  EXPECT_FALSE(outcome.charged_after());
  EXPECT_EQ(Read(contract.name()).DebugString(), contract.DebugString());
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM terminations"), "0");
}

TEST_F(RuleC29PreviewCancel, RefusesWhatCannotBe) {
  const pb::Contract contract = Bound();
  pb::Cancellation cancellation = Leaving(contract.name());
  cancellation.clear_reason();
  EXPECT_THAT(Preview(cancellation), HasViolation("cancellation.reason", kEndReasonRequired));
  cancellation = Leaving(contract.name());
  *cancellation.mutable_end_date() = ToProto(kToday + 1);
  EXPECT_THAT(Preview(cancellation), IsError(StatusCode::kFailedPrecondition, kEndDateInFuture));
  *cancellation.mutable_end_date() = ToProto(kActivated - 1);
  EXPECT_THAT(Preview(cancellation), IsError(StatusCode::kFailedPrecondition, kEndDateBeforeStart));
  cancellation = Leaving(contract.name());
  cancellation.set_waiver(pb::PROVIDER_BREACH);
  EXPECT_THAT(Preview(cancellation), HasViolation("cancellation.waiver_evidence", kTextRequired));
  cancellation.set_waiver(pb::WITHDRAWAL);
  EXPECT_THAT(Preview(cancellation), HasViolation("cancellation.waiver", kValueUnknown));
  EXPECT_THAT(Preview(Leaving(Draft().name())),
              IsError(StatusCode::kFailedPrecondition, kContractState));
}

TEST_F(RuleC29ApplyCancel, DoesWhatThePreviewSaid) {
  const pb::Contract contract = Bound();
  const pb::Cancellation cancellation = Leaving(contract.name());
  const absl::StatusOr<pb::PreviewCancelResponse> preview = Preview(cancellation);
  ASSERT_THAT(preview, IsOk());
  const absl::StatusOr<pb::Termination> made = Apply(cancellation, preview->preview_token());
  ASSERT_THAT(made, IsOk());
  EXPECT_EQ(made->outcome().DebugString(), preview->outcome().DebugString());
  const pb::Contract ended = Read(contract.name());
  EXPECT_EQ(ended.lifecycle(), pb::ENDED);
  EXPECT_EQ(ended.end_kind(), pb::CANCELLED);
  EXPECT_EQ(ended.end_reason(), "Mudança");
  // One one-off receivable asks for the fine.
  const pb::Receivable fine = Get(made->fine_receivable());
  EXPECT_EQ(fine.kind(), pb::ONE_OFF);
  EXPECT_EQ(MoneyOf(fine.amount()), Cents(350'00));
  EXPECT_EQ(fine.contract(), contract.name());
  EXPECT_EQ(fine.external_id(), made->name());
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM receivables"), "1");
  EXPECT_EQ(EventsOf(contract.name()), "ContractCreated ContractActivated ContractEnded");
  EXPECT_EQ(EventsOf(made->name()), "TerminationRecorded");

  pb::GetTerminationRequest get;
  get.set_name(made->name());
  EXPECT_EQ(Serve(&GetTermination, get)->DebugString(), made->DebugString());
  pb::ListTerminationsRequest list;
  list.set_filter("end_kind = CANCELLED AND fine_amount > 300");
  EXPECT_EQ(Serve(&ListTerminations, list)->terminations_size(), 1);
  list.set_filter("waiver = GOODWILL");
  EXPECT_EQ(Serve(&ListTerminations, list)->terminations_size(), 0);
}

TEST_F(RuleC29ApplyCancel, RefusesAStalePreview) {
  const pb::Contract contract = Bound();
  const pb::Cancellation cancellation = Leaving(contract.name());
  const std::string token = Preview(cancellation)->preview_token();
  pb::Cancellation other = cancellation;
  other.set_counts_as_churn(false);
  EXPECT_THAT(Apply(other, token), IsError(StatusCode::kAborted, kPreviewStale));
  Period(contract, Day{std::chrono::year(2026) / 12 / 1});
  EXPECT_THAT(Apply(cancellation, token), IsError(StatusCode::kAborted, kPreviewStale));
  EXPECT_EQ(Read(contract.name()).lifecycle(), pb::ACTIVE);
}

TEST_F(RuleC29ApplyCancel, TakesAwayWhatIsOwedNoMoreAndKeepsTheRest) {
  const pb::Contract contract = Bound();
  const std::string october = Period(contract, Day{std::chrono::year(2026) / 10 / 1});
  const std::string november = Period(contract, Day{std::chrono::year(2026) / 11 / 1}, 90'00);
  const std::string december = Period(contract, Day{std::chrono::year(2026) / 12 / 1});
  const absl::StatusOr<pb::Termination> made = Leave(Leaving(contract.name()));
  ASSERT_THAT(made, IsOk());
  EXPECT_EQ(MoneyOf(Get(october).open_amount()), Cents(99'90));
  // 1 to 21 November.
  EXPECT_EQ(MoneyOf(Get(november).open_amount()), Cents(63'00));
  EXPECT_EQ(Get(december).state(), pb::RECEIVABLE_CANCELLED);
  EXPECT_EQ(Get(december).cancel_reason(), "Mudança");
  EXPECT_EQ(made->outcome().receivables_size(), 3);
  EXPECT_EQ(MoneyOf(made->outcome().reduction_total()), Cents(126'90));
  EXPECT_EQ(made->refund(), "");
  ExpectLedgersSum();
}

// 240 months, every one of them open: what the end changes is not lost among them.
TEST_F(RuleC29ApplyCancel, OfTwentyYearsChangesWhatItCanAndCountsTheRest) {
  const pb::Contract contract = Bound();
  database_.Execute(
      "UPDATE contracts SET activated_on = '2006-12-01', starts_on = '2006-12-01', "
      "expires_on = '2007-12-01'");
  const Day first{std::chrono::year(2006) / 12 / 1};
  for (int month = 0; month < 240; ++month) {
    Period(contract, AddMonthsClamped(first, month), 90'00);
  }
  const std::string december = Period(contract, Day{std::chrono::year(2026) / 12 / 1}, 90'00);
  const absl::StatusOr<pb::Termination> made = Leave(Leaving(contract.name()));
  ASSERT_THAT(made, IsOk());
  EXPECT_EQ(Get(december).state(), pb::RECEIVABLE_CANCELLED);
  const pb::TerminationOutcome& outcome = made->outcome();
  // 239 months, and 1 to 21 November.
  EXPECT_EQ(MoneyOf(outcome.owed_total()), Cents(239 * 90'00 + 63'00));
  EXPECT_EQ(MoneyOf(outcome.reduction_total()), Cents(117'00));
  EXPECT_EQ(outcome.receivables_size(), 202);
  EXPECT_TRUE(outcome.warnings().empty());
  EXPECT_EQ(database_.Execute("SELECT sum(open_cents) FROM receivables"),
            absl::StrCat(239 * 90'00 + 63'00));
}

TEST_F(RuleC29ApplyCancel, GivesBackWhatWasPaidOfDaysThatDoNotCome) {
  const pb::Contract contract = Bound();
  const std::string november = Period(contract, Day{std::chrono::year(2026) / 11 / 1}, 90'00);
  Pay(PayingFor(november, 90'00, kToday));
  const absl::StatusOr<pb::Termination> made = Leave(Leaving(contract.name()));
  ASSERT_THAT(made, IsOk());
  EXPECT_EQ(Get(november).state(), pb::RECEIVABLE_PAID);
  EXPECT_EQ(MoneyOf(made->outcome().refund_total()), Cents(27'00));
  pb::GetRefundRequest get;
  get.set_name(made->refund());
  const absl::StatusOr<pb::Refund> refund = Serve(&GetRefund, get);
  ASSERT_THAT(refund, IsOk());
  EXPECT_EQ(MoneyOf(refund->amount()), Cents(27'00));
  EXPECT_EQ(refund->state(), pb::Refund::DUE);
  EXPECT_EQ(refund->termination(), made->name());
  EXPECT_EQ(EventsOf(made->refund()), "RefundChanged");
}

TEST_F(RuleC29ApplyCancel, MovesPaidUntilWithThePeriodsThatGo) {
  const pb::Contract contract = Bound();
  Pay(PayingFor(Period(contract, Day{std::chrono::year(2026) / 10 / 1}), 99'90, kToday));
  Period(contract, Day{std::chrono::year(2026) / 12 / 1});
  EXPECT_EQ(PaidUntil(contract), "2026-10-31");
  ASSERT_THAT(Leave(Leaving(contract.name())), IsOk());
  EXPECT_EQ(PaidUntil(contract), "2026-10-31");
}

TEST_F(RuleC29ApplyCancel, WaivesTheFineWithProof) {
  const pb::Contract contract = Bound();
  pb::Cancellation cancellation = Leaving(contract.name());
  cancellation.set_waiver(pb::MOVED_WITHOUT_COVERAGE);
  cancellation.set_waiver_evidence("Vistoria 123: sem cobertura");
  const std::string token = Preview(cancellation)->preview_token();
  options_.permissions = {"contract.terminations.cancel"};
  EXPECT_THAT(Apply(cancellation, token),
              IsError(StatusCode::kPermissionDenied, kFineWaiverForbidden));
  options_.permissions = {"contract.terminations.cancel", "contract.fines.waive"};
  const absl::StatusOr<pb::Termination> made = Apply(cancellation, token);
  ASSERT_THAT(made, IsOk());
  EXPECT_EQ(MoneyOf(made->outcome().fine().amount()), Money());
  EXPECT_EQ(made->outcome().fine().lines_size(), 2);
  EXPECT_EQ(made->waiver_evidence(), "Vistoria 123: sem cobertura");
  EXPECT_EQ(made->fine_receivable(), "");
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM receivables"), "0");
}

TEST_F(RuleC29ApplyCancel, TakesItsReasonFromTheTree) {
  pb::CreateReasonRequest create;
  create.mutable_reason()->set_kind(pb::Reason::CANCELLATION);
  create.mutable_reason()->set_display_name("Migração");
  create.mutable_reason()->set_counts_as_churn(false);
  const absl::StatusOr<pb::Reason> reason = Serve(&CreateReason, create);
  ASSERT_THAT(reason, IsOk());
  Choose("free_text_reasons", false);
  const pb::Contract contract = Bound();
  EXPECT_THAT(Preview(Leaving(contract.name())),
              HasViolation("cancellation.reason", "FREE_TEXT_REASON_REFUSED"));
  pb::Cancellation cancellation = Leaving(contract.name());
  cancellation.set_reason(reason->name());
  const absl::StatusOr<pb::Termination> made = Leave(cancellation);
  ASSERT_THAT(made, IsOk());
  EXPECT_EQ(made->outcome().reason(), "Migração");
  EXPECT_EQ(made->outcome().reason_name(), reason->name());
  EXPECT_FALSE(made->outcome().counts_as_churn());
}

TEST_F(RuleC29Withdraw, GivesEverythingBackWithinTheDaysOfTheLaw) {
  const pb::Contract contract = Bound(kToday - 7);
  pb::CreateReceivableRequest fee = OneOff(150'00, kToday);
  fee.mutable_receivable()->set_contract(contract.name());
  const std::string paid = Serve(&CreateReceivable, fee)->name();
  Pay(PayingFor(paid, 150'00, kToday));
  const std::string open = Period(contract, Day{std::chrono::year(2026) / 11 / 1});
  const absl::StatusOr<pb::Termination> made = Withdraw(contract.name());
  ASSERT_THAT(made, IsOk());
  EXPECT_EQ(Read(contract.name()).end_kind(), pb::WITHDRAWN);
  EXPECT_EQ(MoneyOf(made->outcome().refund_total()), Cents(150'00));
  EXPECT_EQ(MoneyOf(made->outcome().fine().amount()), Money());
  EXPECT_EQ(MoneyOf(made->outcome().owed_total()), Money());
  EXPECT_EQ(Get(open).state(), pb::RECEIVABLE_CANCELLED);
  EXPECT_NE(made->refund(), "");
}

TEST_F(RuleC29Withdraw, IsRefusedOnThePremisesAndTooLate) {
  const pb::Contract contract = Bound(kToday - 7);
  EXPECT_THAT(Withdraw(contract.name(), false),
              IsError(StatusCode::kFailedPrecondition, kWithdrawalOnPremises));
  // 22 November is a Sunday: until Monday.
  Now(kToday + 2);
  EXPECT_THAT(Withdraw(contract.name()),
              IsError(StatusCode::kFailedPrecondition, kWithdrawalTooLate));
  Now(kToday + 1);
  EXPECT_THAT(Withdraw(contract.name()), IsOk());
  EXPECT_THAT(Withdraw(contract.name()), IsError(StatusCode::kFailedPrecondition, kContractState));
}

TEST_F(RuleC29Withdraw, IsAnyDayBeforeTheContractBegins) {
  EXPECT_THAT(Withdraw(Draft().name()), IsOk());
}

// Due on 23 November, noticed on 1 December, suspended from the 16th: termination from 14 February.
TEST_F(RuleC29TerminateForDebt, WaitsForTheDayOfThePolicyAndKeepsTheDebt) {
  const pb::Contract contract = Bound();
  EXPECT_THAT(EndForDebt(contract.name()), IsError(StatusCode::kFailedPrecondition, kDebtAbsent));
  const std::string owed = DebtOf(contract);
  Now(kTerminates - 1);
  Notice(owed, kNoticed, pb::DebtNotice::SUSPENSION);
  Notice(owed, kTerminates - 30, pb::DebtNotice::TERMINATION);
  EXPECT_THAT(EndForDebt(contract.name()),
              IsError(StatusCode::kFailedPrecondition, kTerminationNotDue));
  Now(kTerminates);
  const absl::StatusOr<pb::Termination> made = EndForDebt(contract.name());
  ASSERT_THAT(made, IsOk());
  EXPECT_EQ(Read(contract.name()).end_kind(), pb::TERMINATED_FOR_DEBT);
  EXPECT_EQ(MoneyOf(Get(owed).open_amount()), Cents(99'90));
  // Eight months begun: five are left.
  EXPECT_EQ(MoneyOf(made->outcome().fine().amount()), Cents(250'00));
  EXPECT_NE(made->fine_receivable(), "");
}

TEST_F(RuleC29TerminateForDebt, WaitsForTheProofOfItsNotice) {
  const pb::Contract contract = Bound();
  const std::string owed = DebtOf(contract);
  Now(kTerminates + 20);
  Notice(owed, kNoticed, pb::DebtNotice::SUSPENSION);
  const absl::Status refused = EndForDebt(contract.name()).status();
  EXPECT_THAT(refused, IsError(StatusCode::kFailedPrecondition, kTerminationNotDue));
  std::string said;
  for (const auto& [key, value] : errors::MetadataOf(refused)) absl::StrAppend(&said, value, " ");
  EXPECT_EQ(said, "DEBT TERMINATE ");
  Notice(owed, kTerminates + 10, pb::DebtNotice::TERMINATION);
  EXPECT_THAT(EndForDebt(contract.name()), IsOk());
}

// Nobody is sent away from a school for debt.
TEST_F(RuleC29TerminateForDebt, FollowsThePolicyThatWasChosen) {
  parameters::v1::Value school;
  school.set_choice("SCHOOL");
  Choose("debt_policy", school);
  const pb::Contract contract = Bound();
  DebtOf(contract);
  Now(kTerminates + 300);
  EXPECT_THAT(EndForDebt(contract.name()),
              IsError(StatusCode::kFailedPrecondition, kTerminationNotDue));
}

TEST_F(RuleC29Refund, IsSettledOnceAndListed) {
  const pb::Contract contract = Bound();
  Pay(PayingFor(Period(contract, Day{std::chrono::year(2026) / 11 / 1}, 90'00), 90'00, kToday));
  const std::string name = Leave(Leaving(contract.name()))->refund();
  pb::SettleRefundRequest settle;
  settle.set_name(name);
  settle.set_reference("E2E-1");
  *settle.mutable_settlement_date() = ToProto(kToday + 1);
  EXPECT_THAT(Serve(&SettleRefund, settle),
              IsError(StatusCode::kFailedPrecondition, "PAID_IN_FUTURE"));
  settle.clear_settlement_date();
  const absl::StatusOr<pb::Refund> settled = Serve(&SettleRefund, settle);
  ASSERT_THAT(settled, IsOk());
  EXPECT_EQ(settled->state(), pb::Refund::SETTLED);
  EXPECT_EQ(settled->reference(), "E2E-1");
  EXPECT_EQ(EventsOf(name), "RefundChanged RefundChanged");
  EXPECT_THAT(Serve(&SettleRefund, settle),
              IsError(StatusCode::kFailedPrecondition, kRefundSettled));
  pb::ListRefundsRequest list;
  list.set_filter("state = SETTLED");
  EXPECT_EQ(Serve(&ListRefunds, list)->refunds_size(), 1);
  list.set_filter("state = DUE");
  EXPECT_EQ(Serve(&ListRefunds, list)->refunds_size(), 0);
}

// The payment that it came from was taken back.
TEST_F(RuleC29Refund, IsWithdrawnWithItsPayment) {
  const pb::Contract contract = Bound();
  const std::string november = Period(contract, Day{std::chrono::year(2026) / 11 / 1}, 90'00);
  const pb::Payment first = Pay(PayingFor(november, 20'00, kToday));
  const pb::Payment second = Pay(PayingFor(november, 70'00, kToday));
  pb::GetRefundRequest get;
  get.set_name(Leave(Leaving(contract.name()))->refund());
  ASSERT_THAT(Reverse(first), IsOk());
  EXPECT_EQ(MoneyOf(Get(november).open_amount()), Money());
  EXPECT_EQ(MoneyOf(Serve(&GetRefund, get)->amount()), Cents(7'00));
  ASSERT_THAT(Reverse(second), IsOk());
  EXPECT_EQ(MoneyOf(Get(november).open_amount()), Cents(63'00)) << "1 to 21 November";
  const absl::StatusOr<pb::Refund> refund = Serve(&GetRefund, get);
  ASSERT_THAT(refund, IsOk());
  EXPECT_EQ(refund->state(), pb::Refund::WITHDRAWN);
  EXPECT_EQ(MoneyOf(refund->amount()), Money());
  EXPECT_EQ(EventsOf(get.name()), "RefundChanged RefundChanged RefundChanged");
  pb::SettleRefundRequest settle;
  settle.set_name(get.name());
  EXPECT_THAT(Serve(&SettleRefund, settle),
              IsError(StatusCode::kFailedPrecondition, kRefundWithdrawn));
  pb::ListRefundsRequest list;
  list.set_filter("state = WITHDRAWN AND amount = 0");
  EXPECT_EQ(Serve(&ListRefunds, list)->refunds_size(), 1);
  ExpectLedgersSum();
}

TEST_F(RuleC29Refund, IsOwedBackWhenItsPaymentIsTakenBackAfterwards) {
  const pb::Contract contract = Bound();
  const std::string november = Period(contract, Day{std::chrono::year(2026) / 11 / 1}, 90'00);
  const pb::Payment payment = Pay(PayingFor(november, 90'00, kToday));
  pb::SettleRefundRequest settle;
  settle.set_name(Leave(Leaving(contract.name()))->refund());
  ASSERT_THAT(Serve(&SettleRefund, settle), IsOk());
  ASSERT_THAT(Reverse(payment), IsOk());
  EXPECT_EQ(MoneyOf(Get(november).open_amount()), Cents(63'00));
  EXPECT_EQ(database_.Execute("SELECT concat_ws(' ', state, open_cents, due_on) FROM receivables "
                              "WHERE kind = 2 AND description LIKE 'Devolução%'"),
            "2 2700 2026-11-22");
  ExpectLedgersSum();
}

// C-29, CDC art. 49. A cheque that bounces after the client withdrew.
TEST_F(RuleC29Refund, OfAWithdrawnContractIsWithdrawnWithItsPayment) {
  const pb::Contract contract = Bound(kToday - 2);
  const std::string november = Period(contract, Day{std::chrono::year(2026) / 11 / 1}, 90'00);
  const pb::Payment payment = Pay(PayingFor(november, 90'00, kToday));
  const absl::StatusOr<pb::Termination> withdrawn = Withdraw(contract.name());
  ASSERT_THAT(withdrawn, IsOk());
  ASSERT_THAT(Reverse(payment), IsOk());
  EXPECT_EQ(Get(november).state(), pb::RECEIVABLE_CANCELLED);
  EXPECT_EQ(database_.Execute("SELECT state FROM refunds"), "3");
  EXPECT_EQ(database_.Execute("SELECT sum(open_cents) FROM receivables"), "0");
}

}  // namespace
}  // namespace vinculo::contract
