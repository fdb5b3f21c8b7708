// C-29. Whichever call ends a contract, its days from then on are owed no more.

#include "services/contract/handlers/termination/end_receivables.h"

#include "services/contract/handlers/termination/termination_test.h"
#include "services/contract/handlers/terms/transfer_handlers.h"

namespace vinculo::contract {
namespace {

using testing::IsOk;

constexpr char kNewOwner[] = "clients/00000000-0000-7000-8000-00000000c222";
constexpr Day kOctober{std::chrono::year(2026) / 10 / 1};
constexpr Day kNovember{std::chrono::year(2026) / 11 / 1};
constexpr Day kDecember{std::chrono::year(2026) / 12 / 1};

// Three months that were charged ahead, of a contract that ends on 22 November.
class RuleC29DaysAfterTheEnd : public TerminationTest {
 protected:
  void Charge(const pb::Contract& contract) {
    october_ = Period(contract, kOctober);
    november_ = Period(contract, kNovember, 90'00);
    december_ = Period(contract, kDecember);
  }
  void ExpectOwedUntilTheEnd(const std::string& reason) {
    EXPECT_EQ(MoneyOf(Get(october_).open_amount()), Cents(99'90));
    // 1 to 21 November.
    EXPECT_EQ(MoneyOf(Get(november_).open_amount()), Cents(63'00));
    EXPECT_EQ(Get(december_).state(), pb::RECEIVABLE_CANCELLED);
    EXPECT_EQ(Get(december_).cancel_reason(), reason);
    ExpectLedgersSum();
  }
  static pb::EndContractRequest Ending(const std::string& contract) {
    pb::EndContractRequest request;
    request.set_name(contract);
    request.set_kind(pb::CANCELLED);
    request.set_reason("Mudança");
    return request;
  }

  std::string october_;
  std::string november_;
  std::string december_;
};

TEST_F(RuleC29DaysAfterTheEnd, AreOwedNoMoreWhenAContractEnds) {
  const pb::Contract contract = Active(kActivated);
  Charge(contract);
  ASSERT_THAT(Serve(&EndContract, Ending(contract.name())), IsOk());
  ExpectOwedUntilTheEnd("Mudança");
  EXPECT_EQ(EventsOf(december_), "ReceivableChanged");
}

TEST_F(RuleC29DaysAfterTheEnd, AreOwedWhereTheContractEndsAfterThem) {
  const pb::Contract contract = Active(kActivated);
  october_ = Period(contract, kOctober);
  ASSERT_THAT(Serve(&EndContract, Ending(contract.name())), IsOk());
  EXPECT_EQ(MoneyOf(Get(october_).open_amount()), Cents(99'90));
  EXPECT_EQ(EventsOf(october_), "");
}

// C-41. What is left of November is paid.
TEST_F(RuleC29DaysAfterTheEnd, AreCreditWhereTheyWerePaid) {
  const pb::Contract contract = Active(kActivated);
  Charge(contract);
  Pay(PayingFor(october_, 99'90, kToday));
  const pb::Payment payment = Pay(PayingFor(november_, 90'00, kToday));
  EXPECT_EQ(PaidUntil(contract), "2026-11-30");
  const absl::StatusOr<pb::Contract> ended = Serve(&EndContract, Ending(contract.name()));
  ASSERT_THAT(ended, IsOk());
  EXPECT_EQ(Get(november_).state(), pb::RECEIVABLE_PAID);
  EXPECT_EQ(MoneyOf(Get(november_).amount()), Cents(63'00)) << "1 to 21 November";
  pb::GetPaymentRequest get;
  get.set_name(payment.name());
  EXPECT_EQ(MoneyOf(Serve(&GetPayment, get)->credit_amount()), Cents(27'00));
  EXPECT_EQ(Get(december_).state(), pb::RECEIVABLE_CANCELLED);
  EXPECT_EQ(PaidUntil(contract), "2026-11-30");
  EXPECT_EQ(Read(contract.name()).DebugString(), ended->DebugString());
  ExpectLedgersSum();
}

TEST_F(RuleC29DaysAfterTheEnd, AreOwedNoMoreByWhoGivesTheContractAway) {
  KnowClient(kNewOwner, "C-2");
  const pb::Contract contract = Active(kActivated);
  Charge(contract);
  pb::TransferContractRequest request;
  request.set_name(contract.name());
  request.set_client(kNewOwner);
  request.set_reason("Troca de titularidade");
  const absl::StatusOr<pb::TransferContractResponse> made = Serve(&TransferContract, request);
  ASSERT_THAT(made, IsOk());
  ExpectOwedUntilTheEnd("Troca de titularidade");
  // The new owner's first day is the first one that the old one does not owe.
  EXPECT_EQ(DayOf(made->begun().financial_base_date()), kToday);
}

// C-24. 20.00 that a change gives back off January.
TEST_F(RuleC29DaysAfterTheEnd, LeaveARefundOfWhatTheyWouldHaveGivenBack) {
  const pb::Contract contract = Active(kActivated);
  Charge(contract);
  database_.Execute(
      "UPDATE contracts SET billing_day = 1; UPDATE contract_charges SET charged_until_on = "
      "'2026-12-31'");
  database_.Execute(
      "INSERT INTO price_segments SELECT tenant_id, contract_id, 1, '2027-01-01', '2027-02-01', "
      "price_cents - 2000, billing_period, plan_id, plan_version, plan_version, 9, '', NULL, '', "
      "now() "
      "FROM contracts");
  ASSERT_THAT(Serve(&EndContract, Ending(contract.name())), IsOk());
  EXPECT_EQ(
      database_.Execute("SELECT concat_ws(' ', amount_cents, state, termination_id) FROM refunds"),
      "2000 1");
  const auto refunds = Serve(&ListRefunds, pb::ListRefundsRequest());
  ASSERT_THAT(refunds, IsOk());
  ASSERT_EQ(refunds->refunds_size(), 1);
  EXPECT_EQ(refunds->refunds(0).termination(), "");
}

// A cheque that bounces after the end makes no debt of the days after it.
TEST_F(RuleC29DaysAfterTheEnd, AreNotOwedAgainWhenTheirPaymentIsTakenBack) {
  const pb::Contract contract = Active(kActivated);
  Charge(contract);
  Pay(PayingFor(october_, 99'90, kToday));
  const pb::Payment payment = Pay(PayingFor(november_, 90'00, kToday));
  ASSERT_THAT(Serve(&EndContract, Ending(contract.name())), IsOk());
  ASSERT_THAT(Reverse(payment), IsOk());
  EXPECT_EQ(MoneyOf(Get(november_).open_amount()), Cents(63'00)) << "1 to 21 November";
  EXPECT_EQ(PaidUntil(contract), "2026-10-31");
  ExpectLedgersSum();
}

TEST_F(RuleC29DaysAfterTheEnd, OfAPeriodThatWasPaidAheadAreCancelledWithItsPayment) {
  const pb::Contract contract = Active(kActivated);
  Charge(contract);
  Pay(PayingFor(october_, 99'90, kToday));
  Pay(PayingFor(november_, 90'00, kToday));
  const pb::Payment payment = Pay(PayingFor(december_, 99'90, kToday));
  ASSERT_THAT(Serve(&EndContract, Ending(contract.name())), IsOk());
  EXPECT_EQ(Get(december_).state(), pb::RECEIVABLE_CANCELLED);
  ASSERT_THAT(Reverse(payment), IsOk());
  EXPECT_EQ(Get(december_).state(), pb::RECEIVABLE_CANCELLED);
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM receivables WHERE kind = 2"), "0");
  ExpectLedgersSum();
}

// What was paid in part of days that do not come is credit, and is not owed again as a one-off.
TEST_F(RuleC29DaysAfterTheEnd, ThatTheEndCancelledAreNotOwedAgain) {
  const pb::Contract contract = Active(kActivated);
  Charge(contract);
  const pb::Payment payment = Pay(PayingFor(december_, 40'00, kToday));
  ASSERT_THAT(Serve(&EndContract, Ending(contract.name())), IsOk());
  ASSERT_THAT(Reverse(payment), IsOk());
  EXPECT_EQ(Get(december_).state(), pb::RECEIVABLE_CANCELLED);
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM receivables WHERE kind = 2"), "0");
}

// C-24. January is free because of what a change gives back, and passed over already.
TEST_F(RuleC29DaysAfterTheEnd, LeaveARefundOfWhatAFreePeriodGave) {
  const pb::Contract contract = Active(kActivated);
  Charge(contract);
  database_.Execute(
      "UPDATE contracts SET billing_day = 1; UPDATE contract_charges SET charged_until_on = "
      "'2027-01-31'");
  database_.Execute(
      "INSERT INTO price_segments SELECT tenant_id, contract_id, 1, '2027-01-01', '2027-02-01', 0, "
      "billing_period, plan_id, plan_version, plan_version, 9, '', NULL, '', now() FROM contracts");
  ASSERT_THAT(Serve(&EndContract, Ending(contract.name())), IsOk());
  EXPECT_EQ(database_.Execute("SELECT amount_cents = price_cents FROM refunds JOIN contracts USING "
                              "(tenant_id, contract_id)"),
            "t");
}

// The period of the day was paid although an older one is owed: nobody pays its days twice.
TEST_F(RuleC29DaysAfterTheEnd, ArePaidOnceWhenAContractThatWasPaidAheadChangesHands) {
  KnowClient(kNewOwner, "C-2");
  const pb::Contract contract = Active(kActivated);
  Charge(contract);
  Pay(PayingFor(november_, 90'00, kToday));
  pb::TransferContractRequest request;
  request.set_name(contract.name());
  request.set_client(kNewOwner);
  request.set_reason("Troca de titularidade");
  const absl::StatusOr<pb::TransferContractResponse> made = Serve(&TransferContract, request);
  ASSERT_THAT(made, IsOk());
  EXPECT_EQ(Get(november_).state(), pb::RECEIVABLE_PAID);
  EXPECT_EQ(DayOf(made->begun().financial_base_date()), kDecember);
}

// C-35. They are used by the new owner, who is not charged for them: they stay the debt of who gave
// the contract away.
TEST_F(RuleC29DaysAfterTheEnd, ThatWentOverAsPaidAreOwedAgain) {
  KnowClient(kNewOwner, "C-2");
  const pb::Contract contract = Active(kActivated);
  Charge(contract);
  const pb::Payment payment = Pay(PayingFor(november_, 90'00, kToday));
  pb::TransferContractRequest request;
  request.set_name(contract.name());
  request.set_client(kNewOwner);
  request.set_reason("Troca de titularidade");
  ASSERT_THAT(Serve(&TransferContract, request), IsOk());
  ASSERT_THAT(Reverse(payment), IsOk());
  EXPECT_EQ(MoneyOf(Get(november_).open_amount()), Cents(90'00));
}

}  // namespace
}  // namespace vinculo::contract
