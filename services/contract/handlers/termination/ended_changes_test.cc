// C-24, C-29, C-35. What the end of a contract leaves of what changes of its price charged or gave
// back: nothing for days that do not come. Today is 2026-11-22.

#include "services/contract/handlers/pricing/handlers.h"
#include "services/contract/handlers/termination/termination_test.h"
#include "services/contract/handlers/terms/transfer_handlers.h"

namespace vinculo::contract {
namespace {

using testing::IsOk;

constexpr char kNewOwner[] = "clients/00000000-0000-7000-8000-00000000c222";
constexpr Day kNovember{std::chrono::year(2026) / 11 / 1};

class EndedChangeTest : public TerminationTest {
 protected:
  // 90.00 a month since 1 November, due on the 1st; November is charged, and paid.
  pb::Contract Paid() {
    pb::Contract contract = Active(kNovember);
    november_ = Period(contract, kNovember, 90'00);
    database_.Execute(
        "UPDATE contracts SET initial_price_cents = 9000, price_cents = 9000, billing_day = 1");
    payment_ = Pay(PayingFor(november_, 90'00, kNovember));
    return contract;
  }
  void Reprice(const pb::Contract& contract, int64_t cents, Day from) {
    pb::PreviewChangeRequest preview;
    preview.mutable_change()->set_contract(contract.name());
    *preview.mutable_change()->mutable_price() = ToProto(Cents(cents));
    *preview.mutable_change()->mutable_effective_date() = ToProto(from);
    const absl::StatusOr<pb::PreviewChangeResponse> previewed = Serve(&PreviewChange, preview);
    ASSERT_THAT(previewed, IsOk());
    pb::ApplyChangeRequest apply;
    *apply.mutable_change() = preview.change();
    apply.set_preview_token(previewed->preview_token());
    ASSERT_THAT(Serve(&ApplyChange, apply), IsOk());
  }
  absl::StatusOr<pb::Contract> End(const pb::Contract& contract) {
    return Serve(&EndContract, Cancel(contract.name()));
  }
  Money CreditOf(const pb::Payment& payment) {
    pb::GetPaymentRequest get;
    get.set_name(payment.name());
    return MoneyOf(Serve(&GetPayment, get)->credit_amount());
  }
  std::string Refunds() {
    return database_.Execute(
        "SELECT coalesce(string_agg(amount_cents::text, ' '), '') FROM refunds");
  }
  std::string Pending() {
    return database_.Execute(
        "SELECT coalesce(string_agg(amount_cents::text, ' '), '') FROM pending_credits");
  }
  // State, amount and what is open of the charges of changes.
  std::string ChargesOfChanges() {
    return database_.Execute(
        "SELECT coalesce(string_agg(concat_ws(' ', state, amount_cents, open_cents), ', ' ORDER "
        "BY receivable_id), '') FROM receivables WHERE external_id LIKE 'changes/%'");
  }
  // The one of a change, as the daily cycle issues it.
  std::string IssuedCharge() {
    return absl::StrCat("receivables/",
                        database_.Execute("UPDATE receivables SET state = 2 WHERE external_id LIKE "
                                          "'changes/%' RETURNING receivable_id"));
  }

  std::string november_;
  pb::Payment payment_;
};
using RuleC24ChangeAtTheEnd = EndedChangeTest;

// Cheaper by 1.00 a day from the 11th on: 20.00 are promised. 21 of 30 days are of use, ten at 3.00
// and eleven at 2.00: 52.00 of 90.00 that were paid.
TEST_F(RuleC24ChangeAtTheEnd, GivesNothingForDaysThatDoNotCome) {
  Now(kNovember + 10);
  const pb::Contract contract = Paid();
  Reprice(contract, 60'00, kNovember + 10);
  Now(kToday);
  const pb::Cancellation leaving = Leaving(contract.name());
  const auto preview = Preview(leaving);
  ASSERT_THAT(preview, IsOk());
  EXPECT_EQ(MoneyOf(preview->outcome().promised_credit()), Cents(11'00));
  EXPECT_EQ(MoneyOf(preview->outcome().refund_total()), Cents(90'00 - 52'00));
  ASSERT_THAT(Apply(leaving, preview->preview_token()), IsOk());
  EXPECT_EQ(Refunds(), "3800");
}

TEST_F(RuleC24ChangeAtTheEnd, GivesNothingForThemByAnEndThatPaysNothingOutEither) {
  Now(kNovember + 10);
  const pb::Contract contract = Paid();
  Reprice(contract, 60'00, kNovember + 10);
  Now(kToday);
  ASSERT_THAT(End(contract), IsOk());
  EXPECT_EQ(CreditOf(payment_), Cents(27'00));
  EXPECT_EQ(Refunds(), "1100");
}

// Six days of a planned change never came: they are given back at 3.00 by the period alone.
TEST_F(RuleC24ChangeAtTheEnd, GivesNothingWhereItNeverHeld) {
  const pb::Contract contract = Paid();
  Reprice(contract, 60'00, kNovember + 24);
  ASSERT_THAT(Leave(Leaving(contract.name())), IsOk());
  EXPECT_EQ(Refunds(), "2700");
}

// Dearer by 1.00 a day from the 11th on, for 20 days: nine of them do not come.
TEST_F(RuleC24ChangeAtTheEnd, IsOwedForDaysOfUseAlone) {
  Now(kNovember + 10);
  const pb::Contract contract = Paid();
  Reprice(contract, 120'00, kNovember + 10);
  Now(kToday);
  const pb::Cancellation leaving = Leaving(contract.name());
  const auto preview = Preview(leaving);
  ASSERT_THAT(preview, IsOk());
  EXPECT_EQ(MoneyOf(preview->outcome().owed_total()),
            Cents(11'00) + MoneyOf(preview->outcome().fine().amount()));
  ASSERT_THAT(Apply(leaving, preview->preview_token()), IsOk());
  EXPECT_EQ(ChargesOfChanges(), "2 1100 1100");
  EXPECT_EQ(Refunds(), "2700");
  ExpectLedgersSum();
}

TEST_F(RuleC24ChangeAtTheEnd, GivesBackWhatWasPaidOfIt) {
  Now(kNovember + 10);
  const pb::Contract contract = Paid();
  Reprice(contract, 120'00, kNovember + 10);
  Now(kToday);
  const pb::Payment payment = Pay(PayingFor(IssuedCharge(), 20'00, kToday));
  ASSERT_THAT(Leave(Leaving(contract.name())), IsOk());
  EXPECT_EQ(Refunds(), "3600") << "27.00 of the period, 9.00 of the change";
  ASSERT_THAT(Reverse(payment), IsOk());
  EXPECT_EQ(ChargesOfChanges(), "2 1100 1100") << "what its days of use cost is owed";
  EXPECT_EQ(Refunds(), "2700");
  ExpectLedgersSum();
}

TEST_F(RuleC24ChangeAtTheEnd, LeavesWhatWasPaidOfItAsCredit) {
  Now(kNovember + 10);
  const pb::Contract contract = Paid();
  Reprice(contract, 120'00, kNovember + 10);
  Now(kToday);
  const pb::Payment payment = Pay(PayingFor(IssuedCharge(), 20'00, kToday));
  ASSERT_THAT(End(contract), IsOk());
  EXPECT_EQ(ChargesOfChanges(), "5 1100 0");
  EXPECT_EQ(CreditOf(payment), Cents(9'00));
  ExpectLedgersSum();
}

// Free from the 11th on: 60.00 for 20 days, which no period to come can give. Ten days are of use.
TEST_F(RuleC24ChangeAtTheEnd, PaysOutWhatNoPeriodCouldGive) {
  Now(kNovember + 10);
  const pb::Contract contract = Paid();
  Reprice(contract, 0, kNovember + 10);
  EXPECT_EQ(Pending(), "6000");
  Now(kToday);
  ASSERT_THAT(Leave(Leaving(contract.name())), IsOk());
  EXPECT_EQ(Refunds(), "6000") << "27.00 of the period, 33.00 for eleven days that were free";
  EXPECT_EQ(Pending(), "");
}

TEST_F(RuleC24ChangeAtTheEnd, GivesWhatWaitsByALaterPrice) {
  Now(kNovember + 10);
  const pb::Contract contract = Paid();
  Reprice(contract, 0, kNovember + 10);
  Now(kToday);
  Reprice(contract, 45'00, kToday);
  EXPECT_EQ(Pending(), "");
  EXPECT_EQ(database_.Execute("SELECT string_agg(concat_ws(' ', from_on, price_cents), ', ' ORDER "
                              "BY ordinal) FROM price_segments WHERE cause = 9"),
            "2026-12-01 0, 2027-01-01 3000")
      << "60.00 in all";
}

// C-44. Free from 11 December on.
TEST_F(RuleC24ChangeAtTheEnd, LeavesNothingWaitingOnceItIsUndone) {
  const pb::Contract contract = Paid();
  Reprice(contract, 0, kNovember + 40);
  EXPECT_NE(Pending(), "");
  pb::UndoChangeRequest undo;
  undo.set_name(
      absl::StrCat("changes/", database_.Execute("SELECT change_id FROM contract_changes")));
  ASSERT_THAT(Serve(&UndoChange, undo), IsOk());
  EXPECT_EQ(Pending(), "");
}

// C-35. November was paid: the new owner uses it, and is charged from December on.
TEST_F(RuleC24ChangeAtTheEnd, IsOwedForDaysThatGoOverAsPaid) {
  KnowClient(kNewOwner, "C-2");
  Now(kNovember + 10);
  const pb::Contract contract = Paid();
  Reprice(contract, 120'00, kNovember + 10);
  Now(kToday);
  pb::TransferContractRequest request;
  request.set_name(contract.name());
  request.set_client(kNewOwner);
  request.set_reason("Troca de titularidade");
  ASSERT_THAT(Serve(&TransferContract, request), IsOk());
  EXPECT_EQ(MoneyOf(Get(november_).amount()), Cents(90'00));
  EXPECT_EQ(ChargesOfChanges(), "1 2000 2000");
}

}  // namespace
}  // namespace vinculo::contract
