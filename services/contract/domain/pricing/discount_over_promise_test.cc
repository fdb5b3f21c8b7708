// C-24, C-42. A discount where something is promised.

#include "services/contract/domain/pricing/discount_over_promise.h"

#include "services/contract/domain/pricing/change_outcome.h"
#include "services/contract/domain/pricing/lost_promises.h"
#include "services/contract/domain/pricing/promised_credit.h"
#include "services/contract/domain/pricing/testing_scope.h"

namespace vinculo::contract {
namespace {

using testing::IsOk;

constexpr Day kDecember{2026y / December / 5};
constexpr Day kJanuary{2027y / January / 5};
constexpr Day kFebruary{2027y / February / 5};

// 100.00 a month, due on the 5th; 80.00 are promised on the period of 5 December, which costs
// 20.00.
class DiscountOverPromiseTest : public ::testing::Test {
 protected:
  DiscountOverPromiseTest() {
    PriceSegment promise = Segment(1, kDecember, kJanuary, Cents(20'00));
    promise.cause = PriceCause::kGivenBack;
    timeline_.segments = {promise};
  }

  ChargeFacts Facts() const {
    return {.terms = {.base_on = *contract_.financial_base_on, .billing_day = 5},
            .charged_until_on = charged_until_};
  }
  ChangeOutcome Outcome(const SpanAsk& span, const Discount& discount) const {
    const ChangeScope scope{contract_, timeline_, plan_, kToday};
    absl::StatusOr<DraftedChange> drafted = DraftDiscount(scope, span, discount);
    EXPECT_THAT(drafted, IsOk());
    absl::StatusOr<ChangeOutcome> outcome = OutcomeOf(scope, *std::move(drafted), Facts());
    EXPECT_THAT(outcome, IsOk());
    return *outcome;
  }
  // As it stands with the discount.
  PriceTimeline After(const ChangeOutcome& outcome) const {
    return With(timeline_, outcome.drafted.added);
  }
  static Money PriceOn(const PriceTimeline& timeline, Day day) {
    return PriceAt(timeline.initial, timeline.segments, day).terms.price;
  }

  Contract contract_ = ActiveContract();
  PriceTimeline timeline_ = TimelineOf(contract_);
  Plan plan_ = PlanOf(1, Cents(100'00));
  std::optional<Day> charged_until_;
};

using RuleC24DiscountOverPromise = DiscountOverPromiseTest;

struct OverCase {
  const char* name;
  Discount discount;
  Day from;
  Money own;  // of December, after the discount
  Money december;
  Money january;
  Money february;
};
class OverTest : public DiscountOverPromiseTest, public ::testing::WithParamInterface<OverCase> {};

TEST_P(OverTest, TakesNothingOfWhatWasPromised) {
  const OverCase& row = GetParam();
  const ChangeOutcome outcome = Outcome({.from = row.from}, row.discount);
  const PriceTimeline after = After(outcome);
  EXPECT_EQ(outcome.carried_credit, Cents(80'00));
  EXPECT_EQ(outcome.credit_left, Money());
  EXPECT_EQ(PriceWithoutPromises(after, kDecember), row.own);
  EXPECT_EQ(PriceOn(after, kDecember), row.december);
  EXPECT_EQ(PriceOn(after, kJanuary), row.january);
  EXPECT_EQ(PriceOn(after, kFebruary), row.february);
  EXPECT_EQ(
      GivenBackOn(after, kDecember) + GivenBackOn(after, kJanuary) + GivenBackOn(after, kFebruary),
      Cents(80'00));
  for (size_t i = 0; i < after.segments.size(); ++i) {
    EXPECT_EQ(after.segments[i].ordinal, static_cast<int>(i) + 1);
  }
}

INSTANTIATE_TEST_VINCULO_P(RuleC24,
                           OverTest,
                           ::testing::Values(OverCase{"LessThanTheRemainder",
                                                      {.amount = Cents(1'00)},
                                                      kToday,
                                                      Cents(99'00),
                                                      Cents(19'00),
                                                      Cents(99'00),
                                                      Cents(99'00)},
                                             OverCase{"AllOfTheRemainder",
                                                      {.amount = Cents(20'00)},
                                                      kToday,
                                                      Cents(80'00),
                                                      Money(),
                                                      Cents(80'00),
                                                      Cents(80'00)},
                                             OverCase{"ACentavoMore",
                                                      {.amount = Cents(20'01)},
                                                      kToday,
                                                      Cents(79'99),
                                                      Money(),
                                                      Cents(79'98),
                                                      Cents(79'99)},
                                             OverCase{"FarMore",
                                                      {.amount = Cents(50'00)},
                                                      kToday,
                                                      Cents(50'00),
                                                      Money(),
                                                      Cents(20'00),
                                                      Cents(50'00)},
                                             OverCase{"APercentage",
                                                      {.basis_points = 1'000},
                                                      kToday,
                                                      Cents(90'00),
                                                      Cents(10'00),
                                                      Cents(90'00),
                                                      Cents(90'00)},
                                             // What was promised on its first day stays there.
                                             OverCase{"FromTheDayOfThePromise",
                                                      {.amount = Cents(50'00)},
                                                      kDecember,
                                                      Cents(50'00),
                                                      Money(),
                                                      Cents(20'00),
                                                      Cents(50'00)}));

TEST_F(RuleC24DiscountOverPromise, LeavesThePromiseOfAPeriodThatBeginsBeforeIt) {
  const ChangeOutcome outcome = Outcome({.from = kDecember + 1}, {.amount = Cents(50'00)});
  EXPECT_EQ(outcome.carried_credit, Money());
  const PriceTimeline after = After(outcome);
  EXPECT_EQ(PriceOn(after, kDecember), Cents(20'00));
  EXPECT_EQ(GivenBackOn(after, kDecember), Cents(80'00));
  EXPECT_EQ(PriceOn(after, kJanuary), Cents(50'00));
}

TEST_F(RuleC24DiscountOverPromise, GivesLaterWhatAFreePeriodCannot) {
  const ChangeOutcome outcome =
      Outcome({.from = kToday, .until = kJanuary}, {.basis_points = 10'000});
  const PriceTimeline after = After(outcome);
  EXPECT_EQ(PriceOn(after, kDecember), Money());
  EXPECT_EQ(GivenBackOn(after, kDecember), Money());
  EXPECT_EQ(PriceOn(after, kJanuary), Cents(20'00));
}

// The period costs 50.00 less than it was charged, whatever it gave back.
TEST_F(RuleC24DiscountOverPromise, CountsInFullForAPeriodThatIsCharged) {
  charged_until_ = kJanuary - 1;
  const ChangeOutcome outcome =
      Outcome({.from = kToday, .until = kJanuary}, {.amount = Cents(50'00)});
  EXPECT_EQ(outcome.carried_credit, Money()) << "it was given";
  EXPECT_EQ(outcome.adjustment_total, Cents(-50'00));
  const PriceTimeline after = After(outcome);
  EXPECT_EQ(PriceWithoutPromises(after, kDecember), Cents(50'00));
  EXPECT_EQ(PriceOn(after, kJanuary), Cents(50'00)) << "100.00 less what is given back";
  EXPECT_EQ(GivenAtPrice(after, kDecember, Cents(20'00)), Cents(80'00));
}

// Charged for nothing because of the promise; of its days half do not come.
TEST_F(RuleC24DiscountOverPromise, KeepsWhatAFreePeriodGave) {
  timeline_.segments[0].terms.price = Money();
  charged_until_ = kJanuary - 1;
  const PriceTimeline after =
      After(Outcome({.from = kToday, .until = kJanuary}, {.amount = Cents(50'00)}));
  const ChargeFacts charged = Facts();
  ChargeFacts paused = charged;
  paused.terms.uncharged = {{kDecember, kDecember + 14}};
  const Money lost = LostOfFreePeriods(after, {.before = charged, .after = paused});
  EXPECT_EQ(lost, LostOfFreePeriods(timeline_, {.before = charged, .after = paused}));
  EXPECT_GT(lost, Money());
}

TEST_F(RuleC24DiscountOverPromise, IsADiscountAndNothingElseWithoutOne) {
  timeline_.segments.clear();
  const ChangeOutcome outcome = Outcome({.from = kToday}, {.amount = Cents(50'00)});
  ASSERT_EQ(outcome.drafted.added.size(), 1u);
  EXPECT_EQ(outcome.drafted.added[0].cause, PriceCause::kDiscount);
}

}  // namespace
}  // namespace vinculo::contract
