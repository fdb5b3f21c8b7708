// C-24, C-30: what a change charged or gave back for days that are paused afterwards. Today is
// 2026-11-22.

#include "services/contract/handlers/pricing/handlers.h"
#include "services/contract/handlers/receivables/receivables_test.h"
#include "services/contract/handlers/terms/pause_handlers.h"

namespace vinculo::contract {
namespace {

using testing::IsOk;

constexpr Day kNovember{std::chrono::year(2026) / 11 / 1};
constexpr Day kDecember{std::chrono::year(2026) / 12 / 1};
constexpr Day kJanuary{std::chrono::year(2027) / 1 / 1};

class RuleC30PausedChange : public ReceivablesTest {
 protected:
  // 90.00 a month, due on the 1st; November and December are charged ahead.
  pb::Contract ChargedAhead() {
    pb::Contract contract = Active(kNovember);
    november_ = Period(contract, kNovember, 90'00);
    december_ = Period(contract, kDecember, 90'00);
    database_.Execute(
        "UPDATE contracts SET initial_price_cents = 9000, price_cents = 9000, billing_day = 1; "
        "UPDATE contract_charges SET charged_until_on = '2026-12-31'");
    return contract;
  }
  // Another price from the day on; the change's name.
  std::string PlanPrice(const pb::Contract& contract, int64_t cents, Day from) {
    pb::PreviewChangeRequest preview;
    preview.mutable_change()->set_contract(contract.name());
    *preview.mutable_change()->mutable_price() = ToProto(Cents(cents));
    *preview.mutable_change()->mutable_effective_date() = ToProto(from);
    const absl::StatusOr<pb::PreviewChangeResponse> previewed = Serve(&PreviewChange, preview);
    EXPECT_THAT(previewed, IsOk());
    pb::ApplyChangeRequest apply;
    *apply.mutable_change() = preview.change();
    apply.set_preview_token(previewed->preview_token());
    const absl::StatusOr<pb::Change> made = Serve(&ApplyChange, apply);
    EXPECT_THAT(made, IsOk());
    return made->name();
  }
  void Reprice(const pb::Contract& contract, int64_t cents) { PlanPrice(contract, cents, kToday); }
  absl::Status Undo(const std::string& change) {
    pb::UndoChangeRequest undo;
    undo.set_name(change);
    return Serve(&UndoChange, undo).status();
  }
  static pb::CreatePauseRequest Pausing(const pb::Contract& contract, Day first, Day last) {
    pb::CreatePauseRequest request;
    request.mutable_pause()->set_contract(contract.name());
    *request.mutable_pause()->mutable_first_date() = ToProto(first);
    *request.mutable_pause()->mutable_last_date() = ToProto(last);
    return request;
  }
  pb::PausePreview Previewed(const pb::CreatePauseRequest& pause) {
    pb::PreviewPauseRequest request;
    *request.mutable_pause() = pause.pause();
    absl::StatusOr<pb::PausePreview> preview = Serve(&PreviewPause, request);
    EXPECT_THAT(preview, IsOk());
    return *preview;
  }
  Money PriceOn(const pb::Contract& contract, Day day) {
    pb::GetPriceRequest request;
    request.set_contract(contract.name());
    *request.mutable_date() = ToProto(day);
    return MoneyOf(Serve(&GetPrice, request)->terms().price());
  }
  // State and amount of the one-offs that are described so.
  std::string OneOffs(const std::string& description) {
    return database_.Execute(absl::StrCat(
        "SELECT coalesce(string_agg(concat_ws(' ', state, amount_cents), ', ' ORDER BY "
        "amount_cents), '') FROM receivables WHERE kind = 2 AND description LIKE '",
        description,
        "%'"));
  }
  std::string SentenceOf(const pb::Contract& contract, const std::string& code) {
    pb::ExplainContractRequest request;
    request.set_name(contract.name());
    const absl::StatusOr<pb::Explanation> explained = Serve(&ExplainContract, request);
    EXPECT_THAT(explained, IsOk());
    for (const pb::Finding& finding : explained->findings()) {
      if (finding.code() == code) return finding.sentence_pt_br();
    }
    return "";
  }

  std::string november_;
  std::string december_;
};

// 60.00 more: 18.00 for 22 to 30 November, 60.00 for December.
TEST_F(RuleC30PausedChange, ChargesNothingForPausedDays) {
  const pb::Contract contract = ChargedAhead();
  Reprice(contract, 150'00);
  ASSERT_EQ(OneOffs("Acerto proporcional"), "1 7800");
  const auto pause = Pausing(contract, kToday, kToday + 29);
  EXPECT_EQ(MoneyOf(Previewed(pause).charged_less()), Cents(27'00 + 60'00 + 58'00));
  ASSERT_THAT(Serve(&CreatePause, pause), IsOk());
  EXPECT_EQ(MoneyOf(Get(november_).amount()), Cents(63'00));
  EXPECT_EQ(MoneyOf(Get(december_).amount()), Cents(30'00));
  EXPECT_EQ(OneOffs("Acerto proporcional"), "1 2000") << "22 to 31 December at 2.00 a day";
  EXPECT_EQ(SentenceOf(contract, "CHANGE_CHARGED_LESS"),
            "O acerto de uma alteração era de R$ 78,00; sem os dias que não são cobrados é de R$ "
            "20,00.");
  ExpectLedgersSum();
}

TEST_F(RuleC30PausedChange, ChargesThemAgainWhenTheyComeBack) {
  const pb::Contract contract = ChargedAhead();
  Reprice(contract, 150'00);
  const auto pause = Serve(&CreatePause, Pausing(contract, kToday, kToday + 29));
  ASSERT_THAT(pause, IsOk());
  options_.now += absl::Hours(24 * 4);
  pb::ResumePauseRequest resume;
  resume.set_name(pause->name());
  ASSERT_THAT(Serve(&ResumePause, resume), IsOk());
  EXPECT_EQ(OneOffs("Dias de uso"), "1 7500") << "26 to 30 November, 1 to 21 December";
  EXPECT_EQ(OneOffs("Acerto de alteração"), "1 5000") << "the same days at 2.00 a day";
  EXPECT_EQ(OneOffs("Acerto proporcional"), "1 2000");
  // Paused again, both go.
  Choose("pauses_per_year", 2);
  ASSERT_THAT(Serve(&CreatePause, Pausing(contract, kToday + 4, kToday + 33)), IsOk());
  EXPECT_EQ(OneOffs("Dias de uso"), "7 0");
  EXPECT_EQ(OneOffs("Acerto de alteração"), "7 0");
  EXPECT_EQ(OneOffs("Acerto proporcional"), "2 1200") << "26 to 31 December";
  ExpectLedgersSum();
}

// 30.00 less: 9.00 and 30.00 given back off January.
TEST_F(RuleC30PausedChange, GivesNothingBackForPausedDays) {
  const pb::Contract contract = ChargedAhead();
  Reprice(contract, 60'00);
  ASSERT_EQ(PriceOn(contract, kJanuary), Cents(21'00));
  const auto pause = Pausing(contract, kToday, kToday + 29);
  EXPECT_EQ(MoneyOf(Previewed(pause).credit_taken_back()), Cents(29'00));
  ASSERT_THAT(Serve(&CreatePause, pause), IsOk());
  EXPECT_EQ(MoneyOf(Get(december_).amount()), Cents(30'00)) << "22 to 31 December at 3.00 a day";
  EXPECT_EQ(PriceOn(contract, kJanuary), Cents(50'00)) << "of which 1.00 a day is given back";
  EXPECT_EQ(OneOffs(""), "");
  EXPECT_EQ(SentenceOf(contract, "CHANGE_GAVE_LESS"),
            "Uma alteração devolvia R$ 39,00; sem os dias que não são cobrados devolve R$ 10,00.");
}

TEST_F(RuleC30PausedChange, PromisesAgainWhenAPauseIsCancelled) {
  const pb::Contract contract = ChargedAhead();
  Reprice(contract, 60'00);
  const auto pause = Serve(&CreatePause, Pausing(contract, kDecember, kDecember + 29));
  ASSERT_THAT(pause, IsOk());
  EXPECT_EQ(PriceOn(contract, kJanuary), Cents(50'00)) << "9.00 and a day of December";
  pb::CancelPauseRequest cancel;
  cancel.set_name(pause->name());
  ASSERT_THAT(Serve(&CancelPause, cancel), IsOk());
  EXPECT_EQ(PriceOn(contract, kJanuary), Cents(21'00));
}

// January is charged at 21.00.
TEST_F(RuleC30PausedChange, ChargesWhatItGaveBackForPausedDaysAlready) {
  const pb::Contract contract = ChargedAhead();
  Reprice(contract, 60'00);
  database_.Execute("UPDATE contract_charges SET charged_until_on = '2027-01-31'");
  ASSERT_THAT(Serve(&CreatePause, Pausing(contract, kToday, kToday + 29)), IsOk());
  EXPECT_EQ(OneOffs("Crédito de alteração"), "1 2900");
  EXPECT_EQ(PriceOn(contract, kJanuary), Cents(21'00));
}

// C-01, C-29. The end has settled the days after it: none of them comes back.
TEST_F(RuleC30PausedChange, IsNotChargedAgainWhenBillingIsSwitchedOnAfterTheEnd) {
  const pb::Contract contract = ChargedAhead();
  Reprice(contract, 150'00);
  pb::ChangeBillingRequest billing;
  billing.set_name(contract.name());
  billing.set_billing(pb::NOT_CHARGING);
  billing.set_reason("Cortesia");
  ASSERT_THAT(Serve(&ChangeBilling, billing), IsOk());
  EXPECT_EQ(OneOffs("Acerto proporcional"), "7 0");
  pb::EndContractRequest end;
  end.set_name(contract.name());
  end.set_kind(pb::CANCELLED);
  end.set_reason("Mudança");
  ASSERT_THAT(Serve(&EndContract, end), IsOk());
  billing.set_billing(pb::CHARGING);
  ASSERT_THAT(Serve(&ChangeBilling, billing), IsOk());
  EXPECT_EQ(OneOffs("Acerto"), "7 0") << "nothing is charged of days after the end";
  EXPECT_EQ(OneOffs("Dias de uso"), "");
}

// C-44. A planned change whose charge a pause took away is taken back as any other.
TEST_F(RuleC30PausedChange, IsUndoneWithWhatIsLeftOfItsCharge) {
  const pb::Contract contract = ChargedAhead();
  const std::string planned = PlanPrice(contract, 150'00, kJanuary + 4);
  ASSERT_THAT(Serve(&CreatePause, Pausing(contract, kJanuary, kJanuary + 59)), IsOk());
  EXPECT_EQ(OneOffs("Acerto proporcional"), "7 0");
  EXPECT_EQ(Undo(planned).message(), "") << "what it would have charged is gone already";
}

// C-44. 39.00 are given back off January; paused, January gives nothing, and the price that is
// planned for February is lessened instead.
TEST_F(RuleC30PausedChange, IsUndoneUnderAPromiseThatAPauseMovedToItsDays) {
  const pb::Contract contract = ChargedAhead();
  Reprice(contract, 60'00);
  constexpr Day kFebruary = kJanuary + 31;
  const std::string planned = PlanPrice(contract, 100'00, kFebruary);
  ASSERT_THAT(Serve(&CreatePause, Pausing(contract, kJanuary, kJanuary + 29)), IsOk());
  ASSERT_EQ(PriceOn(contract, kJanuary), Cents(60'00));
  ASSERT_EQ(PriceOn(contract, kFebruary), Cents(61'00));
  ASSERT_THAT(Undo(planned), IsOk());
  EXPECT_EQ(PriceOn(contract, kJanuary), Cents(60'00));
  EXPECT_EQ(PriceOn(contract, kFebruary), Cents(21'00)) << "the promise stays the client's";
  EXPECT_EQ(PriceOn(contract, kFebruary + 28), Cents(60'00));
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM pending_credits"), "0");
}

}  // namespace
}  // namespace vinculo::contract
