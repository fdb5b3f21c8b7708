#include "services/contract/domain/termination/termination.h"

#include "common/testing/matchers/matchers.h"
#include "gtest/gtest.h"
#include "services/contract/domain/reasons.h"

namespace vinculo::contract {
namespace {

using absl::StatusCode;
using std::chrono::year;
using testing::IsError;
using testing::IsOk;

constexpr Day kActivated{year(2026) / 1 / 10};
constexpr Day kToday{year(2026) / 6 / 10};

// In force for five of twelve months, prepaid, charged until 9 July.
TerminationScope Scope() {
  TerminationScope scope;
  Contract& contract = scope.contract;
  contract.lifecycle = Lifecycle::kActive;
  contract.price = contract.initial_price = Cents(90'00);
  contract.payment_condition = PaymentCondition::kPrepaid;
  contract.billing_day = 10;
  contract.loyalty_months = 12;
  contract.starts_on = contract.activated_on = contract.financial_base_on = kActivated;
  contract.expires_on = Day{year(2027) / 1 / 10};
  scope.timeline.initial.price = Cents(90'00);
  scope.fine_terms.terms.method = FineMethod::kBenefitProportional;
  scope.fine_terms.benefits = {{.description = "Instalação", .value = Cents(600'00)}};
  scope.recorded_on = kActivated;
  scope.today = kToday;
  scope.charged_until_on = Day{year(2026) / 7 / 9};
  return scope;
}

TerminationAsk Cancelled(Day ends_on) {
  return {.ending = {.kind = EndKind::kCancelled, .reason = "Mudança", .ends_on = ends_on}};
}

TEST(RuleC29Termination, ChargesTheFineOnTheBillingDayAfterTheDaysToPay) {
  const absl::StatusOr<TerminationOutcome> outcome = OutcomeOf(Scope(), Cancelled(kToday));
  ASSERT_THAT(outcome, IsOk());
  EXPECT_EQ(outcome->fine.amount, Cents(350'00));
  EXPECT_EQ(outcome->fine_due_on, (Day{year(2026) / 7 / 10}));
  EXPECT_EQ(outcome->after.lifecycle, Lifecycle::kEnded);
  EXPECT_EQ(outcome->owed_total, Cents(350'00));
}

TEST(RuleC29Termination, TellsTheDaysThatAreStillToBeCharged) {
  TerminationScope scope = Scope();
  scope.contract.payment_condition = PaymentCondition::kPostpaid;
  scope.charged_until_on = Day{year(2026) / 5 / 9};
  const TerminationOutcome outcome = *OutcomeOf(scope, Cancelled(kToday - 1));
  // 10 May to 8 June: all but one day of the period, which counts as 30 days.
  ASSERT_EQ(outcome.to_charge.size(), 1u);
  EXPECT_EQ(outcome.to_charge[0].days.last, kToday - 2);
  EXPECT_EQ(outcome.to_charge[0].amount, Cents(90'00));
  // Nothing of a contract that is not charged.
  scope.uncharged = {{kActivated, kForever}};
  EXPECT_TRUE(OutcomeOf(scope, Cancelled(kToday - 1))->to_charge.empty());
}

TEST(RuleC29Termination, SumsWhatIsGivenBackAndWhatIsOwed) {
  TerminationScope scope = Scope();
  // Paid for 10 June to 9 July, of which no day comes.
  scope.charged.periods.push_back({.kind = ChargeKind::kRecurring,
                                   .state = ReceivableState::kPaid,
                                   .period_first_on = kToday,
                                   .period_last_on = Day{year(2026) / 7 / 9},
                                   .price = Cents(90'00),
                                   .amount = Cents(90'00)});
  // Owed of a visit, and of others that are not shown.
  scope.kept.push_back({.state = ReceivableState::kIssued,
                        .issues_on = kToday,
                        .due_on = kToday,
                        .overdue_from_on = kToday + 1,
                        .amount = Cents(50'00),
                        .open = Cents(50'00)});
  scope.kept_open = Cents(70'00);
  const TerminationOutcome outcome = *OutcomeOf(scope, Cancelled(kToday));
  EXPECT_EQ(outcome.refund_total, Cents(90'00));
  EXPECT_EQ(outcome.owed_total, Cents(420'00));
  ASSERT_EQ(outcome.receivables.size(), 2u);
  EXPECT_EQ(outcome.receivables[0].effect, EndEffect::kKept);
  EXPECT_EQ(outcome.receivables[1].effect, EndEffect::kRefunded);
}

// 30.00 that a change promised off the period of 10 July.
TEST(RuleC29Termination, PaysOutWhatNoPeriodWillGiveBack) {
  TerminationScope scope = Scope();
  scope.timeline.segments.push_back({.ordinal = 1,
                                     .from = Day{year(2026) / 7 / 10},
                                     .until = Day{year(2026) / 8 / 10},
                                     .terms = {.price = Cents(60'00)},
                                     .cause = PriceCause::kGivenBack});
  const TerminationOutcome outcome = *OutcomeOf(scope, Cancelled(kToday));
  EXPECT_EQ(outcome.promised_credit, Cents(30'00));
  EXPECT_EQ(outcome.refund_total, Cents(30'00));
}

TEST(RuleC29Termination, PaysOutWhatWaitedForAPeriod) {
  TerminationScope scope = Scope();
  scope.pending_credit = Cents(21'00);
  EXPECT_EQ(OutcomeOf(scope, Cancelled(kToday))->promised_credit, Cents(21'00));
}

// The period of 10 July is free because of it, and passed over already.
TEST(RuleC29Termination, PaysOutWhatAFreePeriodGaveBack) {
  TerminationScope scope = Scope();
  scope.charged_until_on = Day{year(2026) / 8 / 9};
  scope.timeline.segments.push_back({.ordinal = 1,
                                     .from = Day{year(2026) / 7 / 10},
                                     .until = Day{year(2026) / 8 / 10},
                                     .terms = {.price = Money()},
                                     .cause = PriceCause::kGivenBack});
  EXPECT_EQ(OutcomeOf(scope, Cancelled(kToday))->promised_credit, Cents(90'00));
}

TEST(RuleC29Termination, WithinTheDaysOfTheLawCostsNothing) {
  TerminationAsk ask{.ending = {.kind = EndKind::kWithdrawn, .policy = {.required = false}},
                     .waiver = FineWaiver::kWithdrawal};
  const TerminationOutcome outcome = *OutcomeOf(Scope(), ask);
  EXPECT_EQ(outcome.fine.amount, Money());
  EXPECT_EQ(outcome.fine_due_on, std::nullopt);
  EXPECT_TRUE(outcome.to_charge.empty());
}

TEST(RuleC29Termination, TellsWhatElseEnds) {
  TerminationScope scope = Scope();
  scope.contract.credit_listing = CreditListing::kListed;
  scope.planned_changes.resize(1);
  scope.open_pauses.resize(1);
  using enum TerminationWarning;
  EXPECT_EQ(OutcomeOf(scope, Cancelled(kToday))->warnings,
            (std::vector{kPlannedChangesDrop, kPausesEnd, kCreditListed}));
  EXPECT_TRUE(OutcomeOf(Scope(), Cancelled(kToday))->warnings.empty());
}

TEST(RuleC29Termination, RefusesAsAnEndDoes) {
  EXPECT_THAT(OutcomeOf(Scope(), Cancelled(kToday + 1)),
              IsError(StatusCode::kFailedPrecondition, kEndDateInFuture));
  EXPECT_THAT(OutcomeOf(Scope(), Cancelled(kActivated - 1)),
              IsError(StatusCode::kFailedPrecondition, kEndDateBeforeStart));
}

TEST(RuleC29Termination, AsksForAContractInForce) {
  Contract contract;
  for (const Lifecycle lifecycle : {Lifecycle::kDraft, Lifecycle::kScheduled, Lifecycle::kEnded}) {
    contract.lifecycle = lifecycle;
    EXPECT_THAT(CheckInForce(contract), IsError(StatusCode::kFailedPrecondition, kContractState));
  }
  for (const Lifecycle lifecycle : {Lifecycle::kActive, Lifecycle::kSuspended}) {
    contract.lifecycle = lifecycle;
    EXPECT_THAT(CheckInForce(contract), IsOk());
  }
}

TEST(RuleC23Fine, HasNoLoyaltyTermBeforeTheContractIsInForce) {
  TerminationScope scope = Scope();
  scope.contract.lifecycle = Lifecycle::kScheduled;
  EXPECT_EQ(FineFactsOf(scope, kToday, FineWaiver::kNone).loyalty, std::nullopt);
}

TEST(RuleC23Fine, CountsByThePricesThatAreKnownOnTheDay) {
  TerminationScope scope = Scope();
  scope.timeline.segments.push_back(
      {.ordinal = 1, .from = kToday + 10, .terms = {.price = Cents(120'00)}});
  const FineFacts before = FineFactsOf(scope, kToday + 9, FineWaiver::kNone);
  EXPECT_EQ(before.price, Cents(90'00));
  EXPECT_EQ(before.later_prices, (std::vector<PriceFrom>{{kToday + 10, Cents(120'00)}}));
  const FineFacts after = FineFactsOf(scope, kToday + 10, FineWaiver::kNone);
  EXPECT_EQ(after.price, Cents(120'00));
  EXPECT_TRUE(after.later_prices.empty());
}

// A consumer is bound for twelve months: what comes after them is not of the fine.
TEST(RuleC23Fine, KnowsThePricesOfTheTermThatCountsAlone) {
  TerminationScope scope = Scope();
  scope.contract.loyalty_months = 24;
  scope.contract.expires_on = Day{year(2028) / 1 / 10};
  scope.timeline.segments.push_back(
      {.ordinal = 1, .from = Day{year(2027) / 1 / 10}, .terms = {.price = Cents(120'00)}});
  EXPECT_TRUE(FineFactsOf(scope, kToday, FineWaiver::kNone).later_prices.empty());
  scope.consumer = false;
  EXPECT_EQ(FineFactsOf(scope, kToday, FineWaiver::kNone).later_prices.size(), 1u);
}

// C-24. The month of the day costs nothing because it gives the client's own money back.
TEST(RuleC23Fine, IsNotLessInAMonthThatGivesCreditBack) {
  TerminationScope scope = Scope();
  scope.timeline.segments.push_back({.ordinal = 1,
                                     .from = kToday,
                                     .until = Day{year(2026) / 7 / 10},
                                     .terms = {.price = Money()},
                                     .cause = PriceCause::kGivenBack});
  EXPECT_EQ(FineFactsOf(scope, kToday, FineWaiver::kNone).price, Cents(90'00));
  EXPECT_EQ(OutcomeOf(scope, Cancelled(kToday))->fine.amount, Cents(350'00));
}

}  // namespace
}  // namespace vinculo::contract
