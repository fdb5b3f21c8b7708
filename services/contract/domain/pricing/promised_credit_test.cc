#include "services/contract/domain/pricing/promised_credit.h"

#include "services/contract/domain/pricing/testing_scope.h"

namespace vinculo::contract {
namespace {

// Billed on the 5th: 5 November to 4 December is the running period.
ChargeFacts Facts(std::optional<Day> charged_until = std::nullopt) {
  return {.terms = {.base_on = Day{2026y / std::chrono::October / 5}, .billing_day = 5},
          .charged_until_on = charged_until};
}

PriceTimeline AtTenReais() { return {.initial = Monthly(Cents(10'00))}; }

TEST(RuleC24GivenBack, IsADiscountOnTheNextPeriodThatIsNotCharged) {
  const std::vector<PriceSegment> given =
      GivenBack(AtTenReais(), Cents(3'00), Day{2026y / November / 20}, Facts()).segments;
  ASSERT_EQ(given.size(), 1u);
  EXPECT_EQ(given[0].from, (Day{2026y / December / 5}));
  EXPECT_EQ(given[0].until, (Day{2027y / January / 5}));
  EXPECT_EQ(given[0].terms.price, Cents(7'00));
  EXPECT_EQ(given[0].cause, PriceCause::kGivenBack);
  const std::vector<PriceSegment> later =
      GivenBack(
          AtTenReais(), Cents(3'00), Day{2026y / November / 20}, Facts(Day{2027y / January / 4}))
          .segments;
  EXPECT_EQ(later[0].from, (Day{2027y / January / 5}));
}

TEST(RuleC24GivenBack, GoesOnInTheNextPeriodsUntilAllOfItIsGiven) {
  const std::vector<PriceSegment> given =
      GivenBack(AtTenReais(), Cents(25'00), Day{2026y / November / 20}, Facts()).segments;
  ASSERT_EQ(given.size(), 3u);
  EXPECT_EQ(given[0].terms.price, Cents(0));
  EXPECT_EQ(given[1].terms.price, Cents(0));
  EXPECT_EQ(given[2].terms.price, Cents(5'00));
  EXPECT_EQ(given[2].ordinal, 3);
}

TEST(RuleC24GivenBack, PassesOverPeriodsThatAreNotChargedWhole) {
  ChargeFacts facts = Facts();
  const auto from = [&facts] {
    const CreditGiven given =
        GivenBack(AtTenReais(), Cents(3'00), Day{2026y / November / 20}, facts);
    return given.segments.empty() ? std::nullopt : std::optional<Day>(given.segments[0].from);
  };
  facts.terms.uncharged = {{Day{2026y / November / 25}, Day{2026y / December / 4}}};
  EXPECT_EQ(from(), (Day{2026y / December / 5}));
  facts.terms.uncharged = {{Day{2026y / November / 25}, Day{2026y / December / 5}}};
  EXPECT_EQ(from(), (Day{2027y / January / 5}));
  facts.terms.last_on = Day{2027y / February / 4};
  EXPECT_EQ(from(), (Day{2027y / January / 5}));
  facts.terms.last_on = Day{2027y / February / 3};
  EXPECT_EQ(from(), (Day{2027y / February / 5})) << "after the part with which the term ends";
  facts.terms = Facts().terms;
  facts.terms.uncharged = {{Day{2026y / November / 25}, kForever}};
  EXPECT_EQ(from(), std::nullopt);
}

// Months until 20 December, half-years from then on: what the turn leaves of the month of 5
// December, and what comes before the first half-year, are parts.
TEST(RuleC24GivenBack, PassesOverThePartsAroundATurn) {
  ChargeFacts facts = Facts();
  facts.terms.turns = {{Day{2026y / December / 20}, BillingPeriod::kSemiannual}};
  const std::vector<PriceSegment> given =
      GivenBack(AtTenReais(), Cents(3'00), Day{2026y / November / 20}, facts).segments;
  ASSERT_EQ(given.size(), 1u);
  EXPECT_EQ(given[0].from, (Day{2027y / January / 5}));
  EXPECT_EQ(given[0].until, (Day{2027y / std::chrono::July / 5}));
}

TEST(RuleC24GivenBack, IsNothingWhereNothingIsTheClients) {
  EXPECT_TRUE(GivenBack(AtTenReais(), Cents(0), kToday, Facts()).segments.empty());
  EXPECT_TRUE(GivenBack(AtTenReais(), Cents(-1), kToday, Facts()).segments.empty());
}

TEST(RuleC24GivenBack, SaysWhatThePeriodsToComeDoNotCost) {
  const CreditGiven given = GivenBack(AtTenReais(), Cents(610'00), kToday, Facts());
  EXPECT_EQ(given.segments.size(), 60u);
  EXPECT_EQ(given.left, Cents(10'00));
  const PriceTimeline free{.initial = Monthly(Cents(0))};
  EXPECT_EQ(GivenBack(free, Cents(1'00), kToday, Facts()).left, Cents(1'00));
}

// 10.00 a month, of which 3.00 is to be given back on 5 December.
PriceTimeline Promising() {
  return With(AtTenReais(),
              GivenBack(AtTenReais(), Cents(3'00), Day{2026y / November / 20}, Facts()).segments);
}

constexpr Day kLater{2026y / November / 25};

Money PutAsideBy(const PriceTimeline& before,
                 const std::vector<PriceSegment>& added,
                 const ChargeFacts& facts = Facts(),
                 Day effective = kLater) {
  const DraftedChange change{.effective = effective, .added = added};
  const PriceTimeline after = With(before, added);
  return CreditPutAside({.before = before, .after = after, .change = change}, facts);
}

TEST(RuleC24CreditPutAside, IsWhatAnotherPriceForGoodWouldLose) {
  const PriceTimeline before = Promising();
  const auto another = ChangedFrom(before, kLater, Monthly(Cents(12'00)), PriceCause::kOverride);
  EXPECT_EQ(PutAsideBy(before, another), Cents(3'00));
  EXPECT_EQ(PutAsideBy(before, another, Facts(Day{2027y / January / 4})), Cents(0))
      << "it was given back already";
}

TEST(RuleC24CreditPutAside, IsNothingBeforeAndAfterTheDaysOfTheChange) {
  const PriceTimeline before = Promising();
  const Day december{2026y / December / 5};
  const auto until = [&](Day day) {
    return Overridden(before, kLater, std::optional<Day>(day), Cents(12'00));
  };
  EXPECT_EQ(PutAsideBy(before, until(december)), Cents(0));
  EXPECT_EQ(PutAsideBy(before, until(december + 1)), Cents(3'00));
}

// As some are kept: off what the promise left, and not above it. What a discount takes since then
// is discount_over_promise.h.
TEST(RuleC24CreditPutAside, IsNothingUnderADiscountOffTheRemainder) {
  const PriceTimeline before = Promising();
  EXPECT_EQ(PutAsideBy(before, Discounted(before, kLater, std::nullopt, {.amount = Cents(1'00)})),
            Cents(0));
}

TEST(RuleC24CreditPutAside, SumsThePromisesThatLieOverEachOther) {
  PriceTimeline before = Promising();
  before = With(before, GivenBack(before, Cents(2'00), kLater, Facts()).segments);
  EXPECT_EQ(PriceAt(before.initial, before.segments, Day{2026y / December / 5}).terms.price,
            Cents(5'00));
  EXPECT_EQ(
      PutAsideBy(before, ChangedFrom(before, kLater, Monthly(Cents(9'00)), PriceCause::kOverride)),
      Cents(5'00));
}

TEST(RuleC24CreditPutAside, IsNotWhatWasTakenBack) {
  PriceTimeline before = Promising();
  before = With(before, TakenBack(before, {before.segments[0]}));
  EXPECT_EQ(
      PutAsideBy(before, ChangedFrom(before, kLater, Monthly(Cents(9'00)), PriceCause::kOverride)),
      Cents(0));
}

struct LeftCase {
  const char* name;
  Day last_on;
  Money left;
};
class PromisesLeftTest : public ::testing::TestWithParam<LeftCase> {};

// 3.00 promised on the period of 5 December, which has 31 days.
TEST_P(PromisesLeftTest, AreThoseOfDaysThatDoNotCome) {
  ChargeFacts facts = Facts();
  facts.terms.last_on = GetParam().last_on;
  EXPECT_EQ(PromisesLeft(Promising(), facts), GetParam().left);
}

INSTANTIATE_TEST_VINCULO_P(
    RuleC24,
    PromisesLeftTest,
    ::testing::Values(LeftCase{"BeforeThePeriod", Day{2026y / December / 4}, Cents(3'00)},
                      LeftCase{"OnItsFirstDay", Day{2026y / December / 5}, Cents(2'90)},
                      LeftCase{"InTheMiddle", Day{2026y / December / 19}, Cents(1'50)},
                      LeftCase{"OnItsLastDay", Day{2027y / January / 4}, Cents(0)},
                      LeftCase{"AfterIt", Day{2027y / January / 5}, Cents(0)}));

TEST(RuleC24PromisesLeft, AreNotWhatWasGiven) {
  ChargeFacts facts = Facts(Day{2027y / January / 4});
  facts.terms.last_on = Day{2026y / December / 4};
  EXPECT_EQ(PromisesLeft(Promising(), facts), Money());
}

// 3.00 promised on the period of 5 December.
TEST(RuleC24LiftedPromises, AreThoseOnPeriodsThatAreNotChargedWhole) {
  const PriceTimeline before = Promising();
  const Day december{2026y / December / 5};
  EXPECT_EQ(Lifted(before, Facts(), Facts()).credit, Money());
  EXPECT_TRUE(Lifted(before, Facts(), Facts()).segments.empty());

  ChargeFacts another_day = Facts();
  another_day.terms.billing_day = 20;
  const LiftedPromises lifted = Lifted(before, Facts(), another_day);
  EXPECT_EQ(lifted.credit, Cents(3'00));
  const PriceTimeline after = With(before, lifted.segments);
  EXPECT_EQ(PriceAt(after.initial, after.segments, december).terms.price, Cents(10'00));
  EXPECT_EQ(GivenBackOn(after, december), Money());
  EXPECT_EQ(Lifted(after, Facts(), another_day).credit, Money()) << "once";

  ChargeFacts paused = Facts();
  paused.terms.uncharged = {{december - 5, december - 1}};
  EXPECT_EQ(Lifted(before, Facts(), paused).credit, Money());
  paused.terms.uncharged = {{december - 5, december}};
  EXPECT_EQ(Lifted(before, Facts(), paused).credit, Cents(3'00));
  EXPECT_EQ(Lifted(before, Facts(Day{2027y / January / 4}), paused).credit, Money())
      << "it was given back already";
}

struct LessCase {
  const char* name;
  Money amount;
  Money december;
  Money january;
  Money taken;
};
class PromisedLessTest : public ::testing::TestWithParam<LessCase> {};

// 10.00 promised on 5 December, 5.00 on 5 January.
TEST_P(PromisedLessTest, TakesWhatIsGivenBackLastFirst) {
  const PriceTimeline before =
      With(AtTenReais(),
           GivenBack(AtTenReais(), Cents(15'00), Day{2026y / November / 20}, Facts()).segments);
  const LessPromised less = PromisedLess(before, GetParam().amount, Facts());
  const PriceTimeline after = With(before, less.segments);
  EXPECT_EQ(GivenBackOn(after, Day{2026y / December / 5}), GetParam().december);
  EXPECT_EQ(GivenBackOn(after, Day{2027y / January / 5}), GetParam().january);
  EXPECT_EQ(less.taken, GetParam().taken);
}

INSTANTIATE_TEST_VINCULO_P(
    RuleC30,
    PromisedLessTest,
    ::testing::Values(LessCase{"Nothing", Money(), Cents(10'00), Cents(5'00), Money()},
                      LessCase{"APartOfTheLast", Cents(4'99), Cents(10'00), Cents(1), Cents(4'99)},
                      LessCase{"AllOfTheLast", Cents(5'00), Cents(10'00), Money(), Cents(5'00)},
                      LessCase{"More", Cents(5'01), Cents(9'99), Money(), Cents(5'01)},
                      LessCase{"MoreThanThereIs", Cents(16'00), Money(), Money(), Cents(15'00)}));

TEST(RuleC30PromisedLess, LeavesWhatWasGiven) {
  EXPECT_EQ(PromisedLess(Promising(), Cents(3'00), Facts(Day{2027y / January / 4})).taken, Money());
}

// The discount on top stays.
TEST(RuleC24LiftedPromises, LeaveWhatElseHolds) {
  PriceTimeline before = Promising();
  const Day december{2026y / December / 5};
  before = With(before, Discounted(before, december, std::nullopt, {.amount = Cents(2'00)}));
  ChargeFacts paused = Facts();
  paused.terms.uncharged = {{december, december}};
  const LiftedPromises lifted = Lifted(before, Facts(), paused);
  EXPECT_EQ(lifted.credit, Cents(3'00));
  const PriceTimeline after = With(before, lifted.segments);
  EXPECT_EQ(PriceAt(after.initial, after.segments, december).terms.price, Cents(8'00));
}

}  // namespace
}  // namespace vinculo::contract
