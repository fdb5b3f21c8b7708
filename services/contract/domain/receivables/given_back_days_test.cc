// Days left out of the charge (C-40) that come back when a pause is shortened (C-30).
#include "services/contract/domain/receivables/given_back_days.h"

#include <vector>

#include "common/testing/matchers/matchers.h"

namespace vinculo::contract {
namespace {

using namespace std::chrono;           // NOLINT: months
using namespace std::chrono_literals;  // NOLINT: 2026y

constexpr Day kBase{2027y / January / 1};
constexpr DaySpan kMarch{Day{2027y / March / 1}, Day{2027y / March / 31}};
constexpr DaySpan kApril{Day{2027y / April / 1}, Day{2027y / April / 30}};

// 90.00 a month, prepaid from the 1st on.
ChargeTerms Paused(DaySpan pause) {
  return {.base_on = kBase,
          .billing_day = 1,
          .payment_condition = PaymentCondition::kPrepaid,
          .recorded_on = kBase,
          .uncharged = {pause}};
}

Money Cost(DaySpan pause,
           DaySpan days,
           std::optional<Day> charged_until,
           const std::vector<ChargedShare>& charged) {
  const ChargeTerms terms = Paused(pause);
  return CostOf({.terms = terms,
                 .uncharged = Joined({{pause.first, days.first - 1}}),
                 .between = days,
                 .charged_until_on = charged_until,
                 .charged = charged},
                [](Day) { return Cents(90'00); });
}

DaySpan From(Day first, DaySpan until) { return {first, until.last}; }

struct GivenBackCase {
  const char* name;
  DaySpan pause;
  DaySpan days;
  std::optional<Day> charged_until;
  std::vector<ChargedShare> charged;
  Money cost;
};
class GivenBackTest : public ::testing::TestWithParam<GivenBackCase> {};

TEST_P(GivenBackTest, CostsWhatWasLeftOut) {
  const GivenBackCase& given = GetParam();
  EXPECT_EQ(Cost(given.pause, given.days, given.charged_until, given.charged), given.cost);
}

INSTANTIATE_TEST_VINCULO_P(
    RuleC30,
    GivenBackTest,
    ::testing::Values(GivenBackCase{"APeriodThatWasPassedOver",
                                    kApril,
                                    From(kApril.first + 10, kApril),
                                    kApril.last,
                                    {},
                                    Cents(60'00)},
                      GivenBackCase{"AllOfIt", kApril, kApril, kApril.last, {}, Cents(90'00)},
                      GivenBackCase{"ThePartThatWasCharged",
                                    From(kApril.first + 15, kApril),
                                    From(kApril.first + 20, kApril),
                                    kApril.last,
                                    {{kApril.first, {15, 30}}},
                                    Cents(30'00)},
                      // 10 of 30 were charged; the whole of a month of 31 days is the whole price.
                      GivenBackCase{"TheWholePriceOfALongMonth",
                                    From(kMarch.first + 10, kMarch),
                                    From(kMarch.first + 10, kMarch),
                                    kMarch.last,
                                    {{kMarch.first, {10, 30}}},
                                    Cents(60'00)},
                      GivenBackCase{"TwoPeriods",
                                    {kMarch.first, kApril.last},
                                    From(kMarch.first + 21, kApril),
                                    kApril.last,
                                    {},
                                    Cents(30'00 + 90'00)},
                      // The due day moved after it was charged: the rest is charged with the next.
                      GivenBackCase{"APeriodUntilTheDayThatIsCharged",
                                    kApril,
                                    From(kApril.first + 10, kApril),
                                    kApril.last - 1,
                                    {},
                                    Cents(57'00)},
                      GivenBackCase{"ItsFirstDayAlone",
                                    kApril,
                                    From(kApril.first + 10, kApril),
                                    kApril.first + 10,
                                    {},
                                    Cents(3'00)},
                      GivenBackCase{"NothingThatIsNotChargedYet",
                                    kApril,
                                    From(kApril.first + 10, kApril),
                                    kMarch.last,
                                    {},
                                    Cents(0)},
                      GivenBackCase{"NothingBeforeTheFirstCharge",
                                    kApril,
                                    From(kApril.first + 10, kApril),
                                    std::nullopt,
                                    {},
                                    Cents(0)},
                      GivenBackCase{"NothingThatWasChargedBeforeThePauseWasKnown",
                                    From(kApril.first + 10, kApril),
                                    From(kApril.first + 20, kApril),
                                    kApril.last,
                                    {{kApril.first, {1, 1}}},
                                    Cents(0)}));

// Resumed on the 21st, and then on the 11th: together what the 11th alone would cost.
TEST(RuleC30GivenBack, TwiceIsTheSameAsOnce) {
  const Money first = Cost(kApril, From(kApril.first + 20, kApril), kApril.last, {});
  const DaySpan shorter{kApril.first, kApril.first + 19};
  const Money second = Cost(shorter, From(kApril.first + 10, shorter), kApril.last, {});
  EXPECT_EQ(first + second, Cost(kApril, From(kApril.first + 10, kApril), kApril.last, {}));
}

// Billing was off too: what the pause gives back is not charged all the same.
TEST(RuleC30GivenBack, CostsNothingOnDaysThatAreNotChargedForAnotherReason) {
  const ChargeTerms terms = Paused(kApril);
  const auto cost = [&terms](std::vector<DaySpan> uncharged) {
    return CostOf({.terms = terms,
                   .uncharged = std::move(uncharged),
                   .between = kApril,
                   .charged_until_on = kApril.last,
                   .charged = {}},
                  [](Day) { return Cents(90'00); });
  };
  EXPECT_EQ(cost({kApril}), Money());
  EXPECT_EQ(cost({{kApril.first + 10, kForever}}), Cents(30'00));
}

}  // namespace
}  // namespace vinculo::contract
