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
  EXPECT_EQ(PromisedAtEnd(Promising(), facts, {ended}), Cents(10'00));
  ended.before.kind = ChargeKind::kOneOff;
  EXPECT_EQ(PromisedAtEnd(Promising(), facts, {ended}), Money());
}

}  // namespace
}  // namespace vinculo::contract
