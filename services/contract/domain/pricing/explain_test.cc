#include "services/contract/domain/pricing/explain.h"

#include <algorithm>

#include "services/contract/domain/pricing/testing_scope.h"
#include "services/contract/domain/receivables/uncharged_days.h"

namespace vinculo::contract {
namespace {

class ExplainTest : public ::testing::Test {
 protected:
  std::vector<Finding> Findings(Day day = kToday) const {
    return Explain({.contract = contract_,
                    .timeline = timeline_,
                    .planned = planned_,
                    .blocks = blocks_,
                    .owed = owed_,
                    .uncharged = uncharged_,
                    .settled = settled_,
                    .pending_credit = pending_,
                    .debt = debt_,
                    .late = late_,
                    .fine_terms = fine_terms_,
                    .fine = fine_,
                    .renewal_days_ahead = 60,
                    .day = day});
  }
  std::optional<Finding> Find(const std::string& code, Day day = kToday) const {
    for (Finding& finding : Findings(day)) {
      if (finding.code == code) return finding;
    }
    return std::nullopt;
  }

  Contract contract_ = ActiveContract();
  PriceTimeline timeline_ = TimelineOf(contract_);
  std::vector<ChangeRecord> planned_;
  std::vector<AccessBlock> blocks_;
  std::vector<Receivable> owed_;
  std::vector<DaySpan> uncharged_;
  std::vector<SettledChange> settled_;
  Money pending_;
  AccessState debt_;
  LateTerms late_;
  ContractFineTerms fine_terms_;
  FineQuote fine_;
};

using RuleC43Explain = ExplainTest;

TEST_F(RuleC43Explain, SaysWhyTheContractCostsWhatItCosts) {
  EXPECT_TRUE(Find("PRICE_INITIAL").has_value());
  timeline_.segments = {Segment(1, kToday, std::nullopt, Cents(1)),
                        Segment(2, kToday, kToday + 9, Cents(2)),
                        Segment(3, kToday, std::nullopt, Cents(3))};
  timeline_.segments.push_back(Undo(4, timeline_.segments[2]));
  EXPECT_EQ(Find("PRICE_BY_SEGMENT")->facts[0].value,
            (std::variant<std::string, Money, Day>(Cents(2))));
  EXPECT_TRUE(Find("PRICE_OVERRIDES_OTHER").has_value());
  EXPECT_TRUE(Find("PRICE_UNDONE").has_value());
  EXPECT_EQ(Find("PRICE_CHANGES_NEXT")->next_on, kToday + 9);
  EXPECT_FALSE(Find("PRICE_CHANGES_NEXT", kToday + 9).has_value());
}

// C-30
TEST_F(RuleC43Explain, SaysWhatChangesChargeWithoutPausedDays) {
  const auto line = [](Money agreed, Money now) {
    return SettledLine{.agreed = {.amount = agreed}, .now = {.amount = now}};
  };
  settled_ = {{.lines = {line(Cents(18'00), Cents(18'00))}}};
  EXPECT_FALSE(Find("CHANGE_CHARGED_LESS").has_value());
  settled_[0].lines.push_back(line(Cents(60'00), Cents(20'00)));
  const Finding charged = *Find("CHANGE_CHARGED_LESS");
  EXPECT_EQ(charged.facts[1].value, (std::variant<std::string, Money, Day>(Cents(78'00))));
  EXPECT_EQ(charged.facts[2].value, (std::variant<std::string, Money, Day>(Cents(38'00))));
  settled_ = {{.lines = {line(-Cents(9'00), Money())}}};
  EXPECT_EQ(Find("CHANGE_GAVE_LESS")->facts[1].value,
            (std::variant<std::string, Money, Day>(Cents(9'00))));
}

TEST_F(RuleC43Explain, SaysUntilWhenItBinds) {
  EXPECT_EQ(Find("LOYALTY_RUNS")->next_on, *contract_.expires_on + 1);
  EXPECT_TRUE(Find("LOYALTY_RUNS", *contract_.expires_on).has_value());
  EXPECT_TRUE(Find("LOYALTY_NONE", *contract_.expires_on + 1).has_value());
}

// C-23
TEST_F(RuleC43Explain, SaysWhatLeavingWouldCost) {
  using Value = std::variant<std::string, Money, Day>;
  EXPECT_FALSE(Find("FINE_IF_LEFT").has_value());
  EXPECT_FALSE(Find("FINE_NONE_IF_LEFT").has_value());
  fine_terms_ = {.terms = {.method = FineMethod::kLinearByMonth}, .plan = PlanNumber(1)};
  const FineFacts facts{.terms = {.method = FineMethod::kLinearByMonth, .basis_points = 5'000},
                        .benefits = {{.value = Cents(120'00)}},
                        .within_benefits = true,
                        .loyalty = LoyaltyPeriodOf(contract_),
                        .price = Cents(100'00),
                        .leaves_on = kToday};
  fine_ = QuoteOf(facts);
  const Finding fine = *Find("FINE_IF_LEFT");
  EXPECT_EQ(fine.facts[0].value, Value(Cents(110'00)));
  EXPECT_EQ(fine.facts[2].value, Value("LINEAR_BY_MONTH"));
  EXPECT_EQ(fine.facts[3].value, Value("plans/00000000-0000-7000-8000-000000000001 0"));
  EXPECT_EQ(fine.next_on, *contract_.expires_on);
  EXPECT_EQ(fine.parameter, "fine_within_benefits");
  const Finding limited = *Find("FINE_LIMITED");
  EXPECT_EQ(limited.facts[0].value, Value("LIMIT_BENEFITS"));
  EXPECT_EQ(limited.facts[1].value, Value(Cents(110'00)));
  EXPECT_EQ(limited.facts[2].value, Value(Cents(550'00)));
  EXPECT_EQ(limited.parameter, "fine_within_benefits");

  fine_terms_ = {.version = 1};
  fine_ = QuoteOf({.loyalty = LoyaltyPeriodOf(contract_), .leaves_on = kToday});
  EXPECT_EQ(Find("FINE_NONE_IF_LEFT")->facts[2].value, Value("NONE"));
  EXPECT_EQ(Find("FINE_NONE_IF_LEFT")->facts[3].value, Value("CONTRACT"));
  EXPECT_FALSE(Find("FINE_IF_LEFT").has_value());
  EXPECT_FALSE(Find("FINE_NONE_IF_LEFT", *contract_.expires_on + 1).has_value()) << "it is over";
}

TEST_F(RuleC43Explain, SaysHowTheTermEnds) {
  EXPECT_EQ(Find("TERM_ENDS")->cleared_by, "RENEW");
  EXPECT_EQ(Find("TERM_ENDS")->parameter, "renewal_days_ahead");
  EXPECT_EQ(Find("TERM_ENDS")->facts[1].value,
            (std::variant<std::string, Money, Day>(*contract_.ends_on - 60)));
  contract_.auto_renew = true;
  EXPECT_TRUE(Find("TERM_RENEWS").has_value());
  contract_.lifecycle = Lifecycle::kEnded;
  EXPECT_FALSE(Find("TERM_RENEWS").has_value());
  contract_.lifecycle = Lifecycle::kActive;
  contract_.ends_on.reset();
  EXPECT_FALSE(Find("TERM_RENEWS").has_value());
}

TEST_F(RuleC43Explain, SaysWhyItIsBlockedAndWhatWouldClearIt) {
  EXPECT_TRUE(Find("ACCESS_NORMAL").has_value());
  blocks_ = {{.source = BlockSource::kDebt, .level = Access::kBlocked, .since = kToday},
             {.level = Access::kReduced, .since = kToday - 5, .until = kToday},
             {.since = kToday + 1}};
  EXPECT_FALSE(Find("ACCESS_NORMAL").has_value());
  EXPECT_EQ(Find("ACCESS_BLOCKED_BY")->cleared_by, "PAY");
  EXPECT_EQ(Find("ACCESS_REDUCED_BY")->cleared_by, "LIFT_BLOCK");
  EXPECT_EQ(Find("ACCESS_REDUCED_BY")->next_on, kToday + 1);
  EXPECT_FALSE(Find("ACCESS_REDUCED_BY", kToday + 1).has_value());
  EXPECT_EQ(Find("ACCESS_BLOCK_BEGINS")->next_on, kToday + 1);
}

TEST_F(RuleC43Explain, SaysWhatIsCharged) {
  EXPECT_FALSE(Find("NOT_CHARGED").has_value());
  EXPECT_FALSE(Find("PAID_UNTIL").has_value());
  contract_.paid_until_on = kToday;
  EXPECT_TRUE(Find("PAID_UNTIL").has_value());
}

TEST_F(RuleC43Explain, SaysWhichDaysAreNotCharged) {
  uncharged_ = {{kToday - 9, kToday}, {kToday + 5, kForever}};
  EXPECT_EQ(Find("DAYS_NOT_CHARGED")->next_on, kToday + 1);
  EXPECT_FALSE(Find("NOT_CHARGED").has_value());
  EXPECT_FALSE(Find("DAYS_NOT_CHARGED", kToday + 1).has_value());
  EXPECT_EQ(Find("NOT_CHARGED", kToday + 1)->cleared_by, "CHANGE_BILLING");
}

// C-30. Only a pause that runs is resumed.
TEST_F(RuleC43Explain, SaysWhetherAPauseIsResumedOrCancelled) {
  contract_.lifecycle = Lifecycle::kSuspended;
  uncharged_ = {{kToday, kToday + 9}};
  EXPECT_EQ(Find("DAYS_NOT_CHARGED")->cleared_by, "RESUME");
  uncharged_ = {{kToday + 1, kToday + 9}};
  EXPECT_EQ(Find("DAYS_NOT_CHARGED")->cleared_by, "CANCEL_PAUSE");
  contract_.lifecycle = Lifecycle::kActive;
  EXPECT_EQ(Find("DAYS_NOT_CHARGED")->cleared_by, "CANCEL_PAUSE");
  EXPECT_EQ(Find("DAYS_NOT_CHARGED", kToday + 1)->cleared_by, "CANCEL_PAUSE")
      << "it is planned still";
}

// C-24
TEST_F(RuleC43Explain, SaysWhatWaitsToBeGivenBack) {
  EXPECT_FALSE(Find("CREDIT_WAITS").has_value());
  pending_ = Cents(1);
  EXPECT_EQ(Find("CREDIT_WAITS")->cleared_by, "");
  contract_.billing = Billing::kNotCharging;
  EXPECT_EQ(Find("CREDIT_WAITS")->cleared_by, "CHANGE_BILLING");
}

TEST_F(RuleC43Explain, SaysWhatIsOwed) {
  EXPECT_FALSE(Find("DEBT_OVERDUE").has_value());
  EXPECT_FALSE(Find("DEBT_DUE_NEXT").has_value());
  const auto owed = [](ReceivableState state, Day due, Money open) {
    return Receivable{.state = state, .due_on = due, .open = open};
  };
  owed_ = {owed(ReceivableState::kOverdue, kToday - 3, Cents(1'00)),
           owed(ReceivableState::kOverdue, kToday - 9, Cents(2'00)),
           owed(ReceivableState::kIssued, kToday + 9, Cents(4'00)),
           owed(ReceivableState::kPartlyPaid, kToday + 3, Cents(8'00))};
  using Value = std::variant<std::string, Money, Day>;
  const Finding overdue = *Find("DEBT_OVERDUE");
  EXPECT_EQ(overdue.facts[0].value, Value(Cents(3'00)));
  EXPECT_EQ(overdue.facts[1].value, Value(kToday - 9));
  EXPECT_EQ(overdue.cleared_by, "PAY");
  EXPECT_EQ(overdue.facts[2].value, Value(Cents(3'06)));
  // 2 % and 1 % a month of 1.00 three days and of 2.00 nine days late.
  const Finding fine = *Find("LATE_FINE");
  EXPECT_EQ(fine.facts[0].value, Value(Cents(6)));
  EXPECT_EQ(fine.facts[1].value, Value("2%"));
  EXPECT_EQ(fine.parameter, "late_fine_basis_points");
  EXPECT_FALSE(Find("LATE_INTEREST").has_value()) << "less than a centavo";
  late_.rates.fine_basis_points = 0;
  late_.rates.interest_basis_points = 50;
  owed_[1].open = Cents(2'000'00);
  EXPECT_FALSE(Find("LATE_FINE").has_value());
  const Finding interest = *Find("LATE_INTEREST");
  EXPECT_EQ(interest.facts[0].value, Value(Cents(3'00)));
  EXPECT_EQ(interest.facts[1].value, Value("0.5%"));
  EXPECT_EQ(interest.parameter, "late_interest_basis_points");
  const Finding next = *Find("DEBT_DUE_NEXT");
  EXPECT_EQ(next.facts[0].value, Value(Cents(8'00)));
  EXPECT_EQ(next.next_on, kToday + 3);
}

TEST_F(RuleC43Explain, SaysWhatIsPlannedAndHowToClearIt) {
  planned_ = {{.id = PlanNumber(2), .effective_on = kToday + 3}};
  EXPECT_EQ(Find("PLANNED_CHANGE")->next_on, kToday + 3);
  EXPECT_EQ(Find("PLANNED_CHANGE")->cleared_by, "UNDO_CHANGE");
}

TEST_F(RuleC43Explain, SaysWhereTheContractStands) {
  for (const Lifecycle lifecycle : {Lifecycle::kDraft,
                                    Lifecycle::kAwaitingSignature,
                                    Lifecycle::kScheduled,
                                    Lifecycle::kActive,
                                    Lifecycle::kSuspended,
                                    Lifecycle::kEnded}) {
    contract_.lifecycle = lifecycle;
    EXPECT_EQ(Findings()[0].code, absl::StrCat("LIFECYCLE_", ToString(lifecycle)));
  }
}

// C-28
TEST_F(RuleC43Explain, SaysWhatDebtMeansAndWhatComesNext) {
  EXPECT_FALSE(Find("DEBT_NO_DEBT").has_value());
  debt_ = {.access = Access::kBlocked,
           .reason = AccessReason::kDebt,
           .since = kToday - 3,
           .bill = contract_.id,
           .policy = DebtPolicyCode::kTelecom,
           .policy_version = 2,
           .next_step = DebtStep::kTerminate,
           .next_on = kToday + 57,
           .overdue = Cents(99'90),
           .cleared_by = ClearedBy::kPayment,
           .to_pay = Cents(99'90)};
  EXPECT_EQ(Find("DEBT_DEBT")->cleared_by, "PAY");
  EXPECT_EQ(Find("DEBT_DEBT")->parameter, "debt_policy");
  EXPECT_EQ(Find("DEBT_NEXT_STEP")->next_on, kToday + 57);
  debt_.next_on.reset();
  EXPECT_TRUE(Find("DEBT_STEP_WAITS").has_value());
}

}  // namespace
}  // namespace vinculo::contract
