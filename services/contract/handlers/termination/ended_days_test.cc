// C-29, C-30, C-35. What the end of a contract does with days that were paused, came back, or were
// paid, and what changes nothing about them afterwards. Today is 2026-11-22.

#include "services/contract/handlers/termination/termination_test.h"
#include "services/contract/handlers/terms/pause_handlers.h"
#include "services/contract/handlers/terms/transfer_handlers.h"

namespace vinculo::contract {
namespace {

using absl::StatusCode;
using testing::IsError;
using testing::IsOk;

constexpr char kNewOwner[] = "clients/00000000-0000-7000-8000-00000000c222";
constexpr Day kNovember{std::chrono::year(2026) / 11 / 1};
constexpr Day kDecember{std::chrono::year(2026) / 12 / 1};
constexpr Day kJanuary{std::chrono::year(2027) / 1 / 1};

// 90.00 a month since 1 November, due on the 1st, charged ahead until the end of January.
class EndedDaysTest : public TerminationTest {
 protected:
  static std::string FineIn(const absl::Status& status) {
    for (const errors::Pair& one : errors::MetadataOf(status)) {
      if (one.key == "fine") return one.value;
    }
    return "";
  }
  pb::Contract ChargedAhead() {
    pb::Contract contract = Active(kNovember);
    november_ = Period(contract, kNovember, 90'00);
    december_ = Period(contract, kDecember, 90'00);
    january_ = Period(contract, kJanuary, 90'00);
    database_.Execute(
        "UPDATE contracts SET initial_price_cents = 9000, price_cents = 9000, billing_day = 1");
    database_.Execute("UPDATE contract_charges SET charged_until_on = '2027-01-31'");
    return contract;
  }
  // From 11 November until the day, resumed on the 15th; then it is the 22nd.
  void PauseAndResume(const pb::Contract& contract, Day last) {
    pb::CreatePauseRequest pausing;
    pausing.mutable_pause()->set_contract(contract.name());
    *pausing.mutable_pause()->mutable_first_date() = ToProto(kNovember + 10);
    *pausing.mutable_pause()->mutable_last_date() = ToProto(last);
    const auto pause = Serve(&CreatePause, pausing);
    ASSERT_THAT(pause, IsOk());
    Now(kNovember + 14);
    pb::ResumePauseRequest resume;
    resume.set_name(pause->name());
    ASSERT_THAT(Serve(&ResumePause, resume), IsOk());
    Now(kToday);
  }
  absl::StatusOr<pb::Contract> End(const std::string& contract, pb::EndKind kind = pb::CANCELLED) {
    pb::EndContractRequest request = Cancel(contract);
    request.set_kind(kind);
    return Serve(&EndContract, request);
  }
  absl::StatusOr<pb::TransferContractResponse> Transfer(const pb::Contract& contract) {
    KnowClient(kNewOwner, "C-2");
    pb::TransferContractRequest request;
    request.set_name(contract.name());
    request.set_client(kNewOwner);
    request.set_reason("Troca de titularidade");
    return Serve(&TransferContract, request);
  }
  absl::StatusOr<pb::Contract> SwitchBillingOff(const pb::Contract& contract) {
    pb::ChangeBillingRequest request;
    request.set_name(contract.name());
    request.set_billing(pb::NOT_CHARGING);
    request.set_reason("Cortesia");
    return Serve(&ChangeBilling, request);
  }
  Money CreditOf(const pb::Payment& payment) {
    pb::GetPaymentRequest get;
    get.set_name(payment.name());
    return MoneyOf(Serve(&GetPayment, get)->credit_amount());
  }
  // 20.00 that a change gives back off November.
  void PromiseInNovember() {
    database_.Execute(
        "INSERT INTO price_segments SELECT tenant_id, contract_id, 1, '2026-11-01', '2026-12-01', "
        "9000, billing_period, plan_id, plan_version, plan_version, 9, '', NULL, '', now() FROM "
        "contracts; UPDATE contracts SET initial_price_cents = 11000");
  }
  std::string Refunds() {
    return database_.Execute(
        "SELECT coalesce(string_agg(amount_cents::text, ' '), '') FROM refunds");
  }
  // Amounts of the one-off charges.
  std::string OneOffs() {
    return database_.Execute(
        "SELECT string_agg(amount_cents::text, ' ') FROM receivables WHERE kind = 2");
  }

  std::string november_;
  std::string december_;
  std::string january_;
};

class RuleC29ReturnedDays : public EndedDaysTest {
 protected:
  RuleC29ReturnedDays() {
    Choose("pause_days_min", 1);
    Now(kNovember + 10);
  }
};
using RuleC01BillingOfAnEndedContract = EndedDaysTest;
using RuleC35PaidDays = EndedDaysTest;
using RuleC29EndContract = EndedDaysTest;

// 17 days of use: 1 to 10, 15 to 21 November.
TEST_F(RuleC29ReturnedDays, AreNotChargedOnceMoreByTheirPeriod) {
  const pb::Contract contract = ChargedAhead();
  PauseAndResume(contract, kNovember + 19);
  EXPECT_EQ(MoneyOf(Get(november_).open_amount()), Cents(60'00));
  ASSERT_THAT(End(contract.name()), IsOk());
  EXPECT_EQ(MoneyOf(Get(november_).open_amount()), Cents(33'00));
  EXPECT_EQ(OneOffs(), "1800");
  ExpectLedgersSum();
}

TEST_F(RuleC29ReturnedDays, AreOwedUntilTheEnd) {
  const pb::Contract contract = ChargedAhead();
  PauseAndResume(contract, kNovember + 29);
  EXPECT_EQ(OneOffs(), "4800");
  ASSERT_THAT(End(contract.name()), IsOk());
  EXPECT_EQ(MoneyOf(Get(november_).open_amount()), Cents(30'00));
  EXPECT_EQ(OneOffs(), "2100");
  ExpectLedgersSum();
}

TEST_F(RuleC29ReturnedDays, AreCutAsThePreviewSays) {
  const pb::Contract contract = ChargedAhead();
  PauseAndResume(contract, kNovember + 29);
  pb::Cancellation leaving = Leaving(contract.name());
  const auto preview = Preview(leaving);
  ASSERT_THAT(preview, IsOk());
  EXPECT_EQ(MoneyOf(preview->outcome().reduction_total()), Cents(90'00 * 2 + 27'00));
  const Money fine = MoneyOf(preview->outcome().fine().amount());
  EXPECT_EQ(MoneyOf(preview->outcome().owed_total()), Cents(30'00 + 21'00) + fine);
  ASSERT_THAT(Apply(leaving, preview->preview_token()), IsOk());
  EXPECT_EQ(MoneyOf(Get(november_).open_amount()), Cents(30'00));
  EXPECT_EQ(database_.Execute("SELECT amount_cents FROM receivables WHERE kind = 2 AND "
                              "description LIKE 'Dias%'"),
            "2100");
  ExpectLedgersSum();
}

TEST_F(RuleC01BillingOfAnEndedContract, SwitchedOffTakesNoDayTwice) {
  const pb::Contract contract = ChargedAhead();
  ASSERT_THAT(End(contract.name()), IsOk());
  EXPECT_EQ(MoneyOf(Get(november_).open_amount()), Cents(63'00));
  ASSERT_THAT(SwitchBillingOff(contract), IsOk());
  EXPECT_EQ(MoneyOf(Get(november_).open_amount()), Cents(63'00)) << "1 to 21 November";
}

TEST_F(RuleC01BillingOfAnEndedContract, SwitchedOffGivesNothingBackThatARefundGives) {
  const pb::Contract contract = ChargedAhead();
  const pb::Payment payment = Pay(PayingFor(november_, 90'00, kToday));
  ASSERT_THAT(Leave(Leaving(contract.name())), IsOk());
  EXPECT_EQ(Refunds(), "2700");
  ASSERT_THAT(SwitchBillingOff(contract), IsOk());
  EXPECT_EQ(CreditOf(payment), Money());
  EXPECT_EQ(MoneyOf(Get(november_).amount()), Cents(90'00));
}

TEST_F(RuleC35PaidDays, InPartAreTheOldOwnersCreditAndTheNewOnesToPay) {
  const pb::Contract contract = ChargedAhead();
  Pay(PayingFor(november_, 90'00, kToday));
  const pb::Payment payment = Pay(PayingFor(december_, 50'00, kToday));
  const auto made = Transfer(contract);
  ASSERT_THAT(made, IsOk());
  EXPECT_EQ(Get(december_).state(), pb::RECEIVABLE_CANCELLED);
  EXPECT_EQ(CreditOf(payment), Cents(50'00));
  EXPECT_EQ(DayOf(made->begun().financial_base_date()), kDecember);
  EXPECT_EQ(PaidUntil(contract), "2026-11-30");
  ExpectLedgersSum();
  // Taken back, it leaves no debt of days that the new owner pays.
  ASSERT_THAT(Reverse(payment), IsOk());
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM receivables WHERE kind = 2"), "0");
  ExpectLedgersSum();
}

TEST_F(RuleC35PaidDays, AfterAMonthThatIsOwedAreTheOldOwnersCredit) {
  const pb::Contract contract = ChargedAhead();
  Pay(PayingFor(november_, 90'00, kToday));
  const pb::Payment payment = Pay(PayingFor(january_, 90'00, kToday));
  const auto made = Transfer(contract);
  ASSERT_THAT(made, IsOk());
  EXPECT_EQ(DayOf(made->begun().financial_base_date()), kDecember) << "December is nobody's else";
  EXPECT_EQ(Get(january_).state(), pb::RECEIVABLE_CANCELLED);
  EXPECT_EQ(CreditOf(payment), Cents(90'00));
  EXPECT_EQ(PaidUntil(contract), "2026-11-30");
  ExpectLedgersSum();
}

TEST_F(RuleC35PaidDays, InOneRunStayPaid) {
  const pb::Contract contract = ChargedAhead();
  Pay(PayingFor(november_, 90'00, kToday));
  const pb::Payment payment = Pay(PayingFor(december_, 90'00, kToday));
  const auto made = Transfer(contract);
  ASSERT_THAT(made, IsOk());
  EXPECT_EQ(DayOf(made->begun().financial_base_date()), kJanuary);
  EXPECT_EQ(Get(december_).state(), pb::RECEIVABLE_PAID);
  EXPECT_EQ(CreditOf(payment), Money());
}

// 70.00 of 90.00, of which the days until the end cost 63.00.
TEST_F(RuleC29EndContract, LeavesWhatWasPaidAboveTheDaysUntilItAsCredit) {
  const pb::Contract contract = ChargedAhead();
  const pb::Payment payment = Pay(PayingFor(november_, 70'00, kToday));
  ASSERT_THAT(End(contract.name()), IsOk());
  EXPECT_EQ(Get(november_).state(), pb::RECEIVABLE_PAID);
  EXPECT_EQ(MoneyOf(Get(november_).amount()), Cents(63'00));
  EXPECT_EQ(CreditOf(payment), Cents(7'00));
  ExpectLedgersSum();
}

// 9 of 30 days at 110.00: 27.00 that were paid, and 6.00 that were promised.
TEST_F(RuleC29EndContract, GivesPaidDaysAfterItBackWhole) {
  const pb::Contract contract = ChargedAhead();
  PromiseInNovember();
  const pb::Payment payment = Pay(PayingFor(november_, 90'00, kToday));
  ASSERT_THAT(End(contract.name()), IsOk());
  EXPECT_EQ(MoneyOf(Get(november_).amount()), Cents(63'00));
  EXPECT_EQ(CreditOf(payment), Cents(27'00));
  EXPECT_EQ(Refunds(), "600");
}

TEST_F(RuleC29EndContract, RefundsThePromiseOfDaysThatAreCut) {
  const pb::Contract contract = ChargedAhead();
  PromiseInNovember();
  ASSERT_THAT(End(contract.name()), IsOk());
  EXPECT_EQ(Refunds(), "600") << "of 9 of 30 days";
}

// CDC art. 49: nothing would be owed of it, and all that was paid would be given back.
TEST_F(RuleC29EndContract, WithdrawsFromNoContractInForce) {
  const pb::Contract contract = ChargedAhead();
  EXPECT_THAT(End(contract.name(), pb::WITHDRAWN),
              IsError(StatusCode::kFailedPrecondition, kWithdrawalUnchecked));
  EXPECT_EQ(MoneyOf(Get(november_).open_amount()), Cents(90'00));
  ASSERT_THAT(Withdraw(Active(kToday).name()), IsOk());
}

// Res. 765/2023 art. 73: 60 days suspended, with notice; nobody would have checked them.
TEST_F(RuleC29EndContract, EndsNoContractInForceForItsDebt) {
  const pb::Contract contract = ChargedAhead();
  EXPECT_THAT(End(contract.name(), pb::TERMINATED_FOR_DEBT),
              IsError(StatusCode::kFailedPrecondition, kDebtTerminationUnchecked));
  EXPECT_THAT(EndForDebt(contract.name()), IsError(StatusCode::kFailedPrecondition, kDebtAbsent));
  EXPECT_EQ(Read(contract.name()).lifecycle(), pb::ACTIVE);
}

// C-23. Nobody would have asked for the fine, nor waived it.
TEST_F(RuleC29EndContract, AsksWhoOwesAFineToCancel) {
  const pb::Contract contract = Bound();
  for (const pb::EndKind kind : {pb::CANCELLED, pb::EXPIRED, pb::TRANSFERRED}) {
    const auto refused = End(contract.name(), kind);
    EXPECT_THAT(refused, IsError(StatusCode::kFailedPrecondition, kEndOwesFine));
    EXPECT_EQ(FineIn(refused.status()), "350.00");
  }
  EXPECT_EQ(MoneyOf(Leave(Leaving(contract.name()))->outcome().fine().amount()), Cents(350'00));
  Now(AddMonthsClamped(kActivated, 12));
  ASSERT_THAT(End(Bound().name()), IsOk()) << "the term is over";
}

TEST_F(RuleC29EndContract, WithdrawsFromOneThatHasNotBegun) {
  const absl::StatusOr<pb::Contract> ended = End(Draft(kToday + 9).name(), pb::WITHDRAWN);
  ASSERT_THAT(ended, IsOk());
  EXPECT_EQ(ended->end_kind(), pb::WITHDRAWN);
}

}  // namespace
}  // namespace vinculo::contract
