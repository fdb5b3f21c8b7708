// C-01, C-30: days that were charged and are not charged after all, and days that come back. Today
// is 2026-11-22.

#include <algorithm>
#include <pqxx/pqxx>

#include "services/contract/handlers/pricing/handlers.h"
#include "services/contract/handlers/receivables/receivables_test.h"
#include "services/contract/handlers/terms/pause_handlers.h"

namespace vinculo::contract {
namespace {

using testing::IsOk;

constexpr Day kNovember{std::chrono::year(2026) / 11 / 1};
constexpr Day kDecember{std::chrono::year(2026) / 12 / 1};

class UnchargedDaysTest : public ReceivablesTest {
 protected:
  // 90.00 a month, due on the 1st; November and December are charged ahead.
  pb::Contract ChargedAhead() {
    pb::Contract contract = Active(kNovember);
    november_ = Period(contract, kNovember, 90'00);
    december_ = Period(contract, kDecember, 90'00);
    database_.Execute(
        "UPDATE contracts SET initial_price_cents = 9000, price_cents = 9000, billing_day = 1");
    database_.Execute("UPDATE contract_charges SET charged_until_on = '2026-12-31'");
    return contract;
  }
  static pb::CreatePauseRequest Pausing(const pb::Contract& contract, Day first, Day last) {
    pb::CreatePauseRequest request;
    request.mutable_pause()->set_contract(contract.name());
    *request.mutable_pause()->mutable_first_date() = ToProto(first);
    *request.mutable_pause()->mutable_last_date() = ToProto(last);
    return request;
  }
  absl::StatusOr<pb::Contract> Switch(const pb::Contract& contract, pb::Billing billing) {
    pb::ChangeBillingRequest request;
    request.set_name(contract.name());
    request.set_billing(billing);
    request.set_reason("Cortesia");
    return Serve(&ChangeBilling, request);
  }
  Money AmountOf(const std::string& receivable) { return MoneyOf(Get(receivable).amount()); }
  // State and amount of the one-off charges.
  std::string OneOffs() {
    return database_.Execute(
        "SELECT coalesce(string_agg(concat_ws(' ', state, amount_cents, charged_days), ', ' ORDER "
        "BY receivable_id), '') FROM receivables WHERE kind = 2");
  }

  std::string november_;
  std::string december_;
};

using RuleC30ChargedDays = UnchargedDaysTest;
using RuleC01Billing = UnchargedDaysTest;

TEST_F(RuleC30ChargedDays, AreNotOwedWhenAPauseBegins) {
  const pb::Contract contract = ChargedAhead();
  const auto pause = Pausing(contract, kToday, kToday + 29);
  pb::PreviewPauseRequest preview;
  *preview.mutable_pause() = pause.pause();
  EXPECT_EQ(MoneyOf(Serve(&PreviewPause, preview)->charged_less()), Cents(27'00 + 60'00));
  ASSERT_THAT(Serve(&CreatePause, pause), IsOk());
  EXPECT_EQ(AmountOf(november_), Cents(63'00)) << "1 to 21 November";
  EXPECT_EQ(AmountOf(december_), Cents(30'00)) << "22 to 31 December";
  EXPECT_EQ(Get(december_).charged_days(), 10);
  EXPECT_EQ(EventsOf(november_), "ReceivableChanged");
  ExpectLedgersSum();
}

TEST_F(RuleC30ChargedDays, ThatWerePaidAreTheClientsCredit) {
  const pb::Contract contract = ChargedAhead();
  const pb::Payment first = Pay(PayingFor(november_, 70'00, kToday));
  const pb::Payment second = Pay(PayingFor(november_, 20'00, kToday));
  const auto pause = Pausing(contract, kToday, kToday + 29);
  pb::PreviewPauseRequest preview;
  *preview.mutable_pause() = pause.pause();
  EXPECT_EQ(MoneyOf(Serve(&PreviewPause, preview)->credit_amount()), Cents(27'00));
  ASSERT_THAT(Serve(&CreatePause, pause), IsOk());
  EXPECT_EQ(Get(november_).state(), pb::RECEIVABLE_PAID);
  pb::GetPaymentRequest get;
  get.set_name(second.name());
  EXPECT_EQ(MoneyOf(Serve(&GetPayment, get)->credit_amount()), Cents(20'00));
  get.set_name(first.name());
  EXPECT_EQ(MoneyOf(Serve(&GetPayment, get)->credit_amount()), Cents(7'00));
  EXPECT_EQ(PaidUntil(contract), "2026-11-30");
  ExpectLedgersSum();
  // Taken back, the payment leaves what the days until the pause cost.
  ASSERT_THAT(Reverse(first), IsOk());
  EXPECT_EQ(MoneyOf(Get(november_).open_amount()), Cents(63'00));
  ExpectLedgersSum();
}

TEST_F(RuleC30ChargedDays, OfWholePeriodsCancelThem) {
  const pb::Contract contract = ChargedAhead();
  ASSERT_THAT(Serve(&CreatePause, Pausing(contract, kToday, kToday + 59)), IsOk());
  EXPECT_EQ(Get(december_).state(), pb::RECEIVABLE_CANCELLED);
  EXPECT_EQ(Get(december_).cancel_reason(), "Pausa");
}

TEST_F(RuleC30ChargedDays, AreGivenBackAsSoonAsAPauseIsPlannedAndChargedWhenItIsCancelled) {
  const pb::Contract contract = ChargedAhead();
  const auto pause = Serve(&CreatePause, Pausing(contract, kToday + 9, kToday + 38));
  ASSERT_THAT(pause, IsOk());
  EXPECT_EQ(pause->state(), pb::Pause::PLANNED);
  EXPECT_EQ(AmountOf(november_), Cents(90'00));
  EXPECT_EQ(AmountOf(december_), Cents(3'00)) << "31 December";
  pb::CancelPauseRequest cancel;
  cancel.set_name(pause->name());
  ASSERT_THAT(Serve(&CancelPause, cancel), IsOk());
  EXPECT_EQ(AmountOf(december_), Cents(3'00));
  EXPECT_EQ(OneOffs(), "1 8700 30");
}

TEST_F(RuleC30ChargedDays, AreChargedAgainWhenAPauseIsResumedEarly) {
  const pb::Contract contract = ChargedAhead();
  const auto pause = Serve(&CreatePause, Pausing(contract, kToday, kToday + 29));
  ASSERT_THAT(pause, IsOk());
  options_.now += absl::Hours(24 * 4);
  pb::ResumePauseRequest resume;
  resume.set_name(pause->name());
  ASSERT_THAT(Serve(&ResumePause, resume), IsOk());
  // 26 to 30 November, 1 to 21 December of a month that counts as 30 days.
  EXPECT_EQ(OneOffs(), "1 7500 26");
}

// C-40. What staff cancelled as a courtesy is charged by nobody when other days of the period go.
TEST_F(RuleC30ChargedDays, AreNotThoseWhoseReturnWasCancelled) {
  const pb::Contract contract = ChargedAhead();
  const auto first = Serve(&CreatePause, Pausing(contract, kToday + 9, kToday + 38));
  ASSERT_THAT(first, IsOk());
  pb::CancelPauseRequest back;
  back.set_name(first->name());
  ASSERT_THAT(Serve(&CancelPause, back), IsOk());
  EXPECT_EQ(OneOffs(), "1 8700 30") << "1 to 30 December";
  database_.Execute("UPDATE receivables SET state = 2, issues_on = '2026-11-22' WHERE kind = 2");
  pb::CancelReceivableRequest courtesy;
  courtesy.set_name(absl::StrCat(
      "receivables/", database_.Execute("SELECT receivable_id FROM receivables WHERE kind = 2")));
  courtesy.set_reason("Cortesia");
  ASSERT_THAT(Serve(&CancelReceivable, courtesy), IsOk());
  EXPECT_EQ(AmountOf(december_), Cents(3'00)) << "31 December";
  ASSERT_THAT(Serve(&CreatePause, Pausing(contract, kToday + 24, kToday + 53)), IsOk());
  EXPECT_EQ(Get(december_).state(), pb::RECEIVABLE_CANCELLED);
  EXPECT_EQ(OneOffs(), "6 8700 30") << "it stays as it was cancelled";
  ExpectLedgersSum();
}

TEST_F(RuleC01Billing, SwitchedOffGivesChargedDaysBackAndSwitchedOnChargesThem) {
  const pb::Contract contract = ChargedAhead();
  ASSERT_THAT(Switch(contract, pb::NOT_CHARGING), IsOk());
  EXPECT_EQ(AmountOf(november_), Cents(63'00));
  EXPECT_EQ(Get(december_).state(), pb::RECEIVABLE_CANCELLED);
  ASSERT_THAT(Switch(contract, pb::CHARGING), IsOk());
  EXPECT_EQ(OneOffs(), "1 11700 40") << "as if it had never been off";
  ASSERT_THAT(Switch(contract, pb::NOT_CHARGING), IsOk());
  EXPECT_EQ(OneOffs(), "7 0 0") << "none of the days that came back came";
  options_.now += absl::Hours(24 * 19);
  ASSERT_THAT(Switch(contract, pb::CHARGING), IsOk());
  EXPECT_EQ(OneOffs(), "7 0 0, 1 6300 21") << "11 to 31 December";
  EXPECT_EQ(database_.Execute("SELECT string_agg(from_on || ' ' || until_on, ', ') FROM "
                              "billing_stops"),
            "2026-11-22 2026-12-10");
  ExpectLedgersSum();
}

// C-24. December costs 60.00 because 30.00 are given back; 9 days of it are used.
class RuleC24PendingCredit : public UnchargedDaysTest {
 protected:
  pb::Contract SwitchedOff() {
    const pb::Contract contract = ChargedAhead();
    database_.Execute(
        "UPDATE receivables SET price_cents = 6000, amount_cents = 6000, open_cents = 6000 WHERE "
        "period_first_on = '2026-12-01'");
    database_.Execute(
        "INSERT INTO price_segments SELECT tenant_id, contract_id, 1, '2026-12-01', '2027-01-01', "
        "6000, billing_period, plan_id, plan_version, plan_version, 9, '', NULL, '', now() FROM "
        "contracts");
    Now(kDecember + 9);
    EXPECT_THAT(Switch(contract, pb::NOT_CHARGING), IsOk());
    return contract;
  }
  std::string Waiting() {
    return database_.Execute("SELECT coalesce(sum(amount_cents), 0) FROM pending_credits");
  }
};

TEST_F(RuleC24PendingCredit, IsPromisedAgainWhenBillingIsSwitchedOn) {
  const pb::Contract contract = SwitchedOff();
  EXPECT_EQ(AmountOf(december_), Cents(18'00));
  EXPECT_EQ(Waiting(), "2100");
  pb::ExplainContractRequest request;
  request.set_name(contract.name());
  const auto explained = Serve(&ExplainContract, request);
  ASSERT_THAT(explained, IsOk());
  EXPECT_TRUE(std::any_of(
      explained->findings().begin(), explained->findings().end(), [](const pb::Finding& one) {
        return one.code() == "CREDIT_WAITS" && one.facts().at("amount") == "21.00";
      }));
  ASSERT_THAT(Switch(contract, pb::CHARGING), IsOk());
  EXPECT_EQ(Waiting(), "0");
  EXPECT_EQ(OneOffs(), "1 6300 22");
  EXPECT_EQ(database_.Execute("SELECT concat_ws(' ', from_on, until_on, price_cents) FROM "
                              "price_segments ORDER BY ordinal DESC LIMIT 1"),
            "2027-01-01 2027-02-01 6900")
      << "18.00 + 63.00 - 21.00 are the 60.00 of December";
  ExpectLedgersSum();
}

TEST_F(RuleC24PendingCredit, IsRefundedWhenTheContractEnds) {
  const pb::Contract contract = SwitchedOff();
  pb::EndContractRequest end;
  end.set_name(contract.name());
  end.set_kind(pb::CANCELLED);
  end.set_reason("Mudança");
  ASSERT_THAT(Serve(&EndContract, end), IsOk());
  EXPECT_EQ(database_.Execute("SELECT amount_cents FROM refunds"), "2100");
  EXPECT_EQ(Waiting(), "0");
}

// C-43
TEST_F(RuleC01Billing, IsExplained) {
  const pb::Contract contract = ChargedAhead();
  ASSERT_THAT(Switch(contract, pb::NOT_CHARGING), IsOk());
  pb::ExplainContractRequest request;
  request.set_name(contract.name());
  const auto explained = Serve(&ExplainContract, request);
  ASSERT_THAT(explained, IsOk());
  bool found = false;
  for (const pb::Finding& finding : explained->findings()) {
    if (finding.code() != "NOT_CHARGED") continue;
    found = true;
    EXPECT_EQ(finding.facts().at("since"), "2026-11-22");
  }
  EXPECT_TRUE(found);
}

// C-40. A recurring run that is at work on the contract charges December meanwhile.
TEST_F(RuleC30ChargedDays, AreThoseThatARunAtWorkHasCharged) {
  const pb::Contract contract = Active();
  pqxx::connection run(database_.worker_conninfo());
  pqxx::work portion(run);
  portion.exec(absl::StrCat(
      "SELECT set_config('app.tenant', '", testing::TestTenant().ToString(), "', true)"));
  portion.exec("SELECT 1 FROM contracts FOR SHARE");
  const auto request = Pausing(contract, kToday, kToday + 29);
  testing::FakeCall call(loop_, options_);
  bool answered = false;
  loop_.Start(CreatePause(call, deps_, request), [&answered](absl::StatusOr<pb::Pause> pause) {
    EXPECT_THAT(pause, IsOk());
    answered = true;
  });
  loop_.RunUntil([this] {
    return database_.Execute(
               "SELECT count(*) FROM pg_stat_activity WHERE datname = "
               "current_database() AND wait_event_type = 'Lock'") == "1";
  });
  EXPECT_FALSE(answered);
  portion.exec(
      "INSERT INTO contract_charges SELECT tenant_id, contract_id, 1, '2026-12-31', NULL "
      "FROM contracts");
  portion.exec(
      "INSERT INTO receivables SELECT tenant_id, contract_id, 1, client_id, contract_id, 1, 2, '', "
      "'2026-11-01', '2027-12-01', '2027-12-02', '2026-12-01', '2026-12-31', 9000, 1, 1, 0, 9000, "
      "9000, 0, 0, 0, 0, NULL, NULL, '', NULL, NULL, '', now(), now() FROM contracts");
  portion.commit();
  loop_.RunUntil([&answered] { return answered; });
  EXPECT_EQ(database_.Execute("SELECT amount_cents FROM receivables"), "3000");
}

}  // namespace
}  // namespace vinculo::contract
