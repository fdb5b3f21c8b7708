// What a change charged or gave back (C-24) for days that are not charged after all (C-30).
#include "services/contract/domain/pricing/settled_change.h"

#include "services/contract/domain/pricing/testing_scope.h"

namespace vinculo::contract {
namespace {

constexpr Day kFourth{2026y / December / 4};

// Billed on the 5th: 5 November to 4 December is the running period, 30 days.
ChargeFacts Facts(std::vector<DaySpan> uncharged = {}) {
  return {.terms = {.base_on = Day{2026y / std::chrono::October / 5},
                    .billing_day = 5,
                    .uncharged = std::move(uncharged)},
          .charged_until_on = kFourth};
}

// From 100.00 to this price on 22 November: 13 of 30 days are left.
SettledChange Changed(Money price, const ChargeFacts& facts = Facts()) {
  const PriceTimeline before = {.initial = Monthly(Cents(100'00))};
  const DraftedChange change{
      .effective = kToday,
      .added = ChangedFrom(before, kToday, Monthly(price), PriceCause::kOverride)};
  SettledChange settled{.change = Uuid({1})};
  Money total;
  for (const ChangeAdjustment& line : AdjustmentsOf(
           {.before = before, .after = With(before, change.added), .change = change}, facts)) {
    settled.lines.push_back({.agreed = line, .now = line});
    total += line.amount;
  }
  if (total > Money()) {
    settled.charges.push_back(Standing({.issues_on = kToday,
                                        .due_on = kToday + 10,
                                        .overdue_from_on = kToday + 11,
                                        .price = total,
                                        .amount = total,
                                        .open = total},
                                       kToday));
  }
  return settled;
}

std::optional<LessenedChange> Without(const SettledChange& settled, DaySpan days) {
  return Lessened(settled, Facts({days}), kToday, "Pausa");
}

struct ChargeCase {
  const char* name;
  DaySpan paused;
  Money charge;
};
class ChangeChargeWithoutDaysTest : public ::testing::TestWithParam<ChargeCase> {};

// 60.00 more a month: 26.00 for 13 days, 2.00 a day.
TEST_P(ChangeChargeWithoutDaysTest, IsOfTheDaysThatAreCharged) {
  const SettledChange settled = Changed(Cents(160'00));
  ASSERT_EQ(settled.charges[0].amount, Cents(26'00));
  const std::optional<LessenedChange> lessened = Without(settled, GetParam().paused);
  const Money amount = lessened ? lessened->change.charges[0].amount : Cents(26'00);
  EXPECT_EQ(amount, GetParam().charge);
  if (lessened) EXPECT_EQ(lessened->taken_back, Money());
}

INSTANTIATE_TEST_VINCULO_P(
    RuleC30,
    ChangeChargeWithoutDaysTest,
    ::testing::Values(ChargeCase{"BeforeTheChange", {kToday - 5, kToday - 1}, Cents(26'00)},
                      ChargeCase{"ItsFirstDay", {kToday - 5, kToday}, Cents(24'00)},
                      ChargeCase{"ItsLastDay", {kFourth, kFourth + 9}, Cents(24'00)},
                      ChargeCase{"AfterThePeriod", {kFourth + 1, kFourth + 9}, Cents(26'00)},
                      ChargeCase{"AllButOne", {kToday + 1, kFourth}, Cents(2'00)}));

TEST(RuleC30SettledChange, IsNotChargedForDaysThatAreNotCharged) {
  const std::optional<LessenedChange> none = Without(Changed(Cents(160'00)), {kToday, kFourth});
  ASSERT_TRUE(none);
  EXPECT_EQ(none->change.charges[0].state, ReceivableState::kCancelled);
  EXPECT_EQ(none->change.charges[0].cancel_reason, "Pausa");
  EXPECT_FALSE(Without(none->change, {kToday, kFourth})) << "once";
}

TEST(RuleC30SettledChange, FreesWhatWasPaidOfItsCharge) {
  SettledChange settled = Changed(Cents(160'00));
  settled.charges[0].open = Cents(6'00);
  const std::optional<LessenedChange> lessened = Without(settled, {kToday, kToday + 4});
  ASSERT_TRUE(lessened);
  EXPECT_EQ(lessened->change.charges[0].amount, Cents(16'00));
  EXPECT_EQ(lessened->charges[0].freed, Cents(4'00)) << "20.00 were paid";
}

// 30.00 less a month: 13.00 given back for 13 days, 1.00 a day.
TEST(RuleC30SettledChange, GivesNothingBackForDaysThatAreNotCharged) {
  const SettledChange settled = Changed(Cents(70'00));
  const std::optional<LessenedChange> lessened = Without(settled, {kToday, kToday + 4});
  ASSERT_TRUE(lessened);
  EXPECT_EQ(lessened->taken_back, Cents(5'00));
  EXPECT_TRUE(lessened->charges.empty());
  EXPECT_FALSE(Without(settled, {kToday - 4, kToday - 1}));
  EXPECT_EQ(Without(lessened->change, {kToday, kToday + 5})->taken_back, Cents(1'00))
      << "of the days that are more";
}

struct TakenBackCase {
  const char* name;
  Money december;  // less for a month that was charged ahead
  Money charged;   // of 26.00 more for November
};
class ChargedByTakingBackTest : public ::testing::TestWithParam<TakenBackCase> {};

// December goes, and what it gave back is charged; then November goes, too, and the client has paid
// its 26.00 by the charge and by what was taken back.
TEST_P(ChargedByTakingBackTest, IsGivenBack) {
  const DaySpan december{kFourth + 1, Day{2027y / January / 4}};
  SettledChange settled = Changed(Cents(160'00));
  const ChangeAdjustment less{.days = december,
                              .price_before = Cents(160'00) + GetParam().december,
                              .price_after = Cents(160'00),
                              .amount = -GetParam().december};
  settled.lines.push_back({less, less});
  Receivable& charge = settled.charges[0];
  charge.price = charge.amount = charge.open = GetParam().charged;
  if (GetParam().charged == Money()) settled.charges.clear();
  const std::optional<LessenedChange> november = Without(settled, december);
  ASSERT_TRUE(november);
  EXPECT_EQ(november->taken_back, GetParam().december);
  const std::optional<LessenedChange> none = Without(november->change, {kToday, december.last});
  ASSERT_TRUE(none);
  EXPECT_EQ(none->taken_back, GetParam().charged - Cents(26'00));
  EXPECT_EQ(none->charges.size(), settled.charges.size());
}

INSTANTIATE_TEST_VINCULO_P(RuleC30,
                           ChargedByTakingBackTest,
                           ::testing::Values(TakenBackCase{"InPart", Cents(20'00), Cents(6'00)},
                                             TakenBackCase{"Whole", Cents(26'00), Money()},
                                             TakenBackCase{"AndMore", Cents(40'00), Money()}));

TEST(RuleC30SettledChange, LeavesAChargeThatWasWithdrawn) {
  SettledChange settled = Changed(Cents(160'00));
  settled.charges.clear();
  EXPECT_FALSE(Without(settled, {kToday, kToday + 4}));
}

TEST(RuleC30SettledChange, ChargesDaysThatComeBack) {
  const std::optional<LessenedChange> lessened =
      Without(Changed(Cents(160'00)), {kToday, kToday + 4});
  const RaisedChange raised = Raised(lessened->change, Facts({{kToday + 2, kToday + 4}}));
  EXPECT_EQ(raised.cost, Cents(4'00));
  EXPECT_EQ(raised.given_again, Money());
  EXPECT_EQ(Raised(raised.change, Facts({{kToday + 2, kToday + 4}})).cost, Money()) << "once";
}

TEST(RuleC30SettledChange, ChargesDaysThatWereNotChargedWhenItWasMade) {
  const SettledChange settled = Changed(Cents(160'00), Facts({{kToday, kToday + 4}}));
  ASSERT_EQ(settled.charges[0].amount, Cents(16'00));
  EXPECT_EQ(Raised(settled, Facts()).cost, Cents(10'00));
}

TEST(RuleC30SettledChange, PromisesAgainForDaysThatComeBack) {
  const std::optional<LessenedChange> lessened =
      Without(Changed(Cents(70'00)), {kToday, kToday + 4});
  const RaisedChange raised = Raised(lessened->change, Facts());
  EXPECT_EQ(raised.given_again, Cents(5'00));
  EXPECT_EQ(raised.cost, Money());
}

// December is charged at 100.00, and the change adds 60.00; November by its first day costs 100.00.
TEST(RuleC30SettledChange, AddsToThePeriodsThatWereChargedAhead) {
  ChargeFacts facts = Facts();
  facts.charged_until_on = Day{2027y / January / 4};
  const std::vector<SettledChange> changes{Changed(Cents(160'00), facts)};
  EXPECT_EQ(AddedTo(changes, Day{2026y / November / 5}), Money());
  EXPECT_EQ(AddedTo(changes, kFourth + 1), Cents(60'00));
  EXPECT_EQ(AddedTo(changes, Day{2027y / January / 5}), Money());
}

// The period of the line is no period any more.
TEST(RuleC30SettledChange, KeepsItsMeasureWhenTheDueDayMoves) {
  ChargeFacts facts = Facts({{kToday, kToday + 4}});
  facts.terms.billing_day = 1;
  const std::optional<LessenedChange> lessened =
      Lessened(Changed(Cents(160'00)), facts, kToday, "Pausa");
  ASSERT_TRUE(lessened);
  EXPECT_EQ(lessened->change.charges[0].amount, Cents(16'00));
}

}  // namespace
}  // namespace vinculo::contract
