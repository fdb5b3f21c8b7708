// What changes gave back (C-24) of days that an end (C-29) takes away.
#include "services/contract/domain/termination/promises_at_end.h"

#include "services/contract/domain/pricing/promised_credit.h"
#include "services/contract/domain/pricing/testing_scope.h"

namespace vinculo::contract {
namespace {

constexpr Day kFifth{2026y / December / 5};

// Billed on the 5th; 30.00 of 90.00 given back on the period of 5 December.
ChargeFacts Facts() {
  return {.terms = {.base_on = Day{2026y / std::chrono::October / 5}, .billing_day = 5}};
}
PriceTimeline Promising() {
  const PriceTimeline timeline{.initial = Monthly(Cents(90'00))};
  return With(timeline, GivenBack(timeline, Cents(30'00), kToday, Facts()).segments);
}

TEST(RuleC29PromisedAtEnd, IsWhatNoPeriodWillGive) {
  ChargeFacts facts = Facts();
  facts.terms.last_on = kToday;
  EXPECT_EQ(PromisedAtEnd(Promising(), facts, {}), Cents(30'00));
  EXPECT_EQ(PromisedAtEnd({.initial = Monthly(Cents(90'00))}, facts, {}), Money());
}

TEST(RuleC29PromisedAtEnd, IsLessWhatWasGivenForDaysThatDoNotCome) {
  ChargeFacts facts = Facts();
  facts.terms.last_on = kToday;
  EXPECT_EQ(PromisedAtEnd(Promising(), facts, {.taken_back = Cents(10'00)}), Cents(20'00));
  EXPECT_EQ(PromisedAtEnd(Promising(), facts, {.taken_back = Cents(30'00)}), Money());
  EXPECT_EQ(PromisedAtEnd(Promising(), facts, {.taken_back = Cents(30'01)}), Money())
      << "what is over is not asked for";
  EXPECT_EQ(PromisedAtEnd(Promising(), facts, {.taken_back = Cents(-1'00)}), Cents(31'00));
}

TEST(RuleC29PromisedAtEnd, IsAlsoWhatWaited) {
  ChargeFacts facts = Facts();
  facts.terms.last_on = kToday;
  const PriceTimeline without{.initial = Monthly(Cents(90'00))};
  EXPECT_EQ(PromisedAtEnd(without, facts, {.pending = Cents(5'00)}), Cents(5'00));
  EXPECT_EQ(PromisedAtEnd(without, facts, {.pending = Cents(5'00), .taken_back = Cents(3'00)}),
            Cents(2'00));
}

// 60.00 were charged for the period, of which 20.00 are owed no more: a third of what it gave.
TEST(RuleC29PromisedAtEnd, IsWhatAPeriodGaveForDaysThatDoNotCome) {
  ChargeFacts facts = Facts();
  facts.charged_until_on = Day{2027y / January / 4};
  facts.terms.last_on = kFifth + 19;
  EndedReceivable ended{.effect = EndEffect::kReduced, .reduction = Cents(20'00)};
  ended.before = {.kind = ChargeKind::kRecurring,
                  .period_first_on = kFifth,
                  .period_last_on = Day{2027y / January / 4},
                  .price = Cents(60'00),
                  .amount = Cents(60'00)};
  EXPECT_EQ(PromisedAtEnd(Promising(), facts, {.ended = {ended}}), Cents(10'00));
  ended.before.discount = Cents(10'00);
  ended.reduction = Cents(50'00);
  facts.terms.last_on = kFifth - 1;
  EXPECT_EQ(PromisedAtEnd(Promising(), facts, {.ended = {ended}}), Cents(30'00))
      << "all of it, whatever it was discounted by";
  ended.before.kind = ChargeKind::kOneOff;
  EXPECT_EQ(PromisedAtEnd(Promising(), facts, {.ended = {ended}}), Money());
}

// C-30. The period charged 20 of 31 days: 11 had gone, and came back by a charge of their own. Of
// its own days 10 do not come.
TEST(RuleC29PromisedAtEnd, LeavesDaysThatCameBackToTheirOwnCharge) {
  ChargeFacts facts = Facts();
  facts.charged_until_on = Day{2027y / January / 4};
  facts.terms.last_on = Day{2027y / January / 4} - 10;
  EndedReceivable ended{.effect = EndEffect::kReduced};
  ended.before = {.kind = ChargeKind::kRecurring,
                  .period_first_on = kFifth,
                  .period_last_on = Day{2027y / January / 4},
                  .price = Cents(60'00),
                  .charged_days = 20,
                  .period_days = 30};
  const std::vector<ReturnedDays> returned = {{.days = {kFifth, kFifth + 10}}};
  EXPECT_EQ(PromisedAtEnd(Promising(), facts, {.ended = {ended}, .returned = returned}),
            Cents(10'00));
}

// 150.00 were given back: December is free and passed over already, January gives 60.00.
TEST(RuleC29PromisedAtEnd, IsWhatAFreePeriodGaveForDaysThatDoNotCome) {
  PriceTimeline timeline{.initial = Monthly(Cents(90'00))};
  timeline = With(timeline, GivenBack(timeline, Cents(150'00), kToday, Facts()).segments);
  ChargeFacts facts = Facts();
  facts.charged_until_on = Day{2027y / January / 4};
  const auto promised = [&](Day last_on) {
    facts.terms.last_on = last_on;
    return PromisedAtEnd(timeline, facts, {});
  };
  EXPECT_EQ(promised(kToday), Cents(150'00));
  EXPECT_EQ(promised(kFifth - 1), Cents(150'00));
  EXPECT_EQ(promised(kFifth), Cents(147'00)) << "a day of December gave 3.00";
  EXPECT_EQ(promised(Day{2027y / January / 4}), Cents(60'00));
}

}  // namespace
}  // namespace vinculo::contract
