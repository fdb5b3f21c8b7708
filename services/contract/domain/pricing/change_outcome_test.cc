#include "services/contract/domain/pricing/change_outcome.h"

#include "services/contract/domain/pricing/promised_credit.h"
#include "services/contract/domain/pricing/testing_scope.h"

namespace vinculo::contract {
namespace {

using testing::IsOk;

class OutcomeTest : public ::testing::Test {
 protected:
  ChangeOutcome Outcome(const ChangeAsk& ask) const {
    const ChangeScope scope{contract_, timeline_, plan_, kToday, pending_};
    const absl::StatusOr<DraftedChange> draft = DraftChange(scope, ask);
    EXPECT_THAT(draft, IsOk());
    absl::StatusOr<ChangeOutcome> outcome = OutcomeOf(scope, *draft, charges_);
    EXPECT_THAT(outcome, IsOk());
    return *outcome;
  }

  Contract contract_ = ActiveContract();
  PriceTimeline timeline_ = TimelineOf(contract_);
  Plan plan_ = PlanOf(1, Cents(100'00));
  Plan other_ = PlanOf(2, Cents(160'00));
  std::optional<ChargeFacts> charges_;
  Money pending_;
};

using RuleC24Outcome = OutcomeTest;
using RuleC44Outcome = OutcomeTest;

TEST_F(RuleC24Outcome, IsTheContractBeforeAndAfter) {
  const ChangeOutcome outcome = Outcome({.effective = kToday, .plan = other_, .billing_day = 10});
  EXPECT_EQ(outcome.before.price, Cents(100'00));
  EXPECT_EQ(outcome.before.total_value, Cents(1200'00));
  EXPECT_EQ(outcome.after.price, Cents(160'00));
  EXPECT_EQ(outcome.after.plan, other_.id);
  EXPECT_EQ(outcome.after.billing_day, 10);
  // The second of twelve periods begins today.
  EXPECT_EQ(outcome.after.total_value, Cents(100'00 + 11 * 160'00));
}

TEST_F(RuleC24Outcome, SumsItsAdjustments) {
  charges_ = ChargeFacts{.terms = {.base_on = *contract_.financial_base_on, .billing_day = 5},
                         .charged_until_on = Day{2027y / January / 4}};
  const ChangeOutcome outcome = Outcome({.effective = kToday, .plan = other_});
  ASSERT_EQ(outcome.adjustments.size(), 2u);
  EXPECT_EQ(outcome.adjustment_total,
            outcome.adjustments[0].amount + outcome.adjustments[1].amount);
  EXPECT_EQ(outcome.adjustments[0].amount, Cents(26'00));  // 13 of 30 days at 60.00
}

TEST_F(RuleC24Outcome, GivesBackByTheNextPeriods) {
  charges_ = ChargeFacts{.terms = {.base_on = *contract_.financial_base_on, .billing_day = 5}};
  const ChangeOutcome outcome = Outcome({.effective = kToday, .price = Cents(70'00)});
  EXPECT_EQ(outcome.adjustment_total, Cents(-13'00));
  ASSERT_EQ(outcome.drafted.added.size(), 2u);
  EXPECT_EQ(outcome.drafted.added[1].from, (Day{2026y / December / 5}));
  EXPECT_EQ(outcome.drafted.added[1].terms.price, Cents(57'00));
  EXPECT_EQ(outcome.after.price, Cents(70'00));
}

// Two changes on one day: what the first is to give back on 5 December, the second gives back.
TEST_F(RuleC24Outcome, CarriesOverWhatAnEarlierChangePromised) {
  charges_ = ChargeFacts{.terms = {.base_on = *contract_.financial_base_on, .billing_day = 5}};
  const ChangeOutcome first = Outcome({.effective = kToday, .price = Cents(70'00)});
  timeline_ = With(timeline_, first.drafted.added);
  const ChangeOutcome second = Outcome({.effective = kToday, .price = Cents(85'00)});
  EXPECT_EQ(second.carried_credit, Cents(13'00));
  EXPECT_EQ(second.adjustment_total, Cents(6'50));
  ASSERT_EQ(second.drafted.added.size(), 2u);
  EXPECT_EQ(second.drafted.added[1].from, (Day{2026y / December / 5}));
  EXPECT_EQ(second.drafted.added[1].terms.price, Cents(72'00));
  EXPECT_EQ(second.drafted.added[1].cause, PriceCause::kGivenBack);
}

// To a free price: no period to come can give anything.
TEST_F(RuleC24Outcome, LetsWaitWhatNoPeriodCanGive) {
  charges_ = ChargeFacts{.terms = {.base_on = *contract_.financial_base_on, .billing_day = 5}};
  pending_ = Cents(1'00);
  const ChangeOutcome outcome = Outcome({.effective = kToday, .price = Money()});
  EXPECT_EQ(outcome.adjustment_total, Cents(-43'33)) << "13 of 30 days";
  EXPECT_EQ(outcome.credit_left, Cents(44'33));
  EXPECT_EQ(outcome.drafted.added.size(), 1u) << "nothing is off what costs nothing";
  EXPECT_THAT(outcome.warnings, ::testing::Contains(ChangeWarning::kCreditLeft));
}

TEST_F(RuleC24Outcome, GivesBackWhatWaited) {
  charges_ = ChargeFacts{.terms = {.base_on = *contract_.financial_base_on, .billing_day = 5}};
  pending_ = Cents(20'00);
  const ChangeOutcome outcome = Outcome({.effective = kToday, .price = Cents(70'00)});
  EXPECT_EQ(outcome.carried_credit, Cents(20'00));
  EXPECT_EQ(outcome.credit_left, Money());
  EXPECT_EQ(outcome.drafted.added[1].terms.price, Cents(37'00)) << "with 13.00 of its own";
  charges_->terms.uncharged = {{kToday + 1, kForever}};
  EXPECT_EQ(Outcome({.effective = kToday + 1, .price = Cents(70'00)}).credit_left, Cents(20'00))
      << "billing is off";
  charges_.reset();
  EXPECT_EQ(Outcome({.effective = kToday, .price = Cents(70'00)}).credit_left, Cents(20'00));
}

// Due on the 5th until now: what was not charged is charged from the 20th to the 19th.
TEST_F(RuleC24Outcome, MeasuresTheRestByTheNewDueDay) {
  charges_ = ChargeFacts{.terms = {.base_on = *contract_.financial_base_on, .billing_day = 5}};
  const ChangeAsk ask{.effective = kToday, .plan = other_, .billing_day = 20};
  EXPECT_EQ(Outcome(ask).adjustments[0].days.last, (Day{2026y / December / 19}));
  charges_->charged_until_on = Day{2026y / December / 4};
  EXPECT_EQ(Outcome(ask).adjustments[0].days.last, (Day{2026y / December / 4}));
}

// What is charged until the due day moves is charged by the former one: promises wait for that day.
TEST_F(RuleC24Outcome, MovesPromisesWithTheDueDayNotBefore) {
  charges_ = ChargeFacts{.terms = {.base_on = *contract_.financial_base_on, .billing_day = 5}};
  timeline_ = With(timeline_, Outcome({.effective = kToday, .price = Cents(70'00)}).drafted.added);
  const Day december{2026y / December / 5};
  ASSERT_EQ(GivenBackOn(timeline_, december), Cents(13'00));

  const ChangeOutcome planned = Outcome({.effective = kToday + 3, .billing_day = 20});
  EXPECT_TRUE(planned.drafted.added.empty());
  EXPECT_EQ(planned.carried_credit, Money());
  const ChangeOutcome now = Outcome({.effective = kToday, .billing_day = 20});
  EXPECT_EQ(now.carried_credit, Cents(13'00));
  const PriceTimeline after = With(timeline_, now.drafted.added);
  EXPECT_EQ(GivenBackOn(after, december), Money());
  EXPECT_EQ(GivenBackOn(after, Day{2026y / December / 20}), Cents(13'00));
}

// Due on the 5th: the period of 5 November is charged on the 25th, by the former due day.
TEST_F(RuleC24Outcome, MeasuresTheRestByTheDueDayThatWillChargeIt) {
  charges_ = ChargeFacts{.terms = {.base_on = *contract_.financial_base_on, .billing_day = 5}};
  ChangeAsk ask{.effective = Day{2026y / November / 25}, .plan = other_, .billing_day = 20};
  EXPECT_EQ(Outcome(ask).adjustments[0].days.last, (Day{2026y / December / 19}));
  ask.effective = Day{2026y / November / 26};
  EXPECT_EQ(Outcome(ask).adjustments[0].days.last, (Day{2026y / December / 4}));
}

TEST_F(RuleC44Outcome, NamesWhatItPutsAside) {
  timeline_.segments = {Segment(1, kToday + 5, std::nullopt, Cents(120'00))};
  const ChangeOutcome outcome = Outcome({.effective = kToday, .plan = other_});
  ASSERT_EQ(outcome.put_aside.size(), 1u);
  EXPECT_EQ(outcome.put_aside[0].ordinal, 1);
  EXPECT_EQ(outcome.warnings, std::vector{ChangeWarning::kPutsPlannedAside});
  EXPECT_TRUE(Outcome({.effective = kToday, .billing_day = 10}).put_aside.empty());
}

TEST_F(RuleC24Outcome, WarnsOfALongLoyaltyTerm) {
  other_.loyalty_months = 12;
  const ChangeAsk ask{
      .effective = kToday, .plan = other_, .loyalty_effect = LoyaltyEffect::kExtend};
  EXPECT_EQ(Outcome(ask).warnings, std::vector{ChangeWarning::kLoyaltyOverTwelveMonths});
}

}  // namespace
}  // namespace vinculo::contract
