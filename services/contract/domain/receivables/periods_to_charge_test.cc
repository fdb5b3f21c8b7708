#include "services/contract/domain/receivables/periods_to_charge.h"

#include <gmock/gmock.h>

#include "common/testing/matchers/matchers.h"

namespace vinculo::contract {
namespace {

using namespace std::chrono;           // NOLINT: months
using namespace std::chrono_literals;  // NOLINT: 2026y
using ::testing::IsEmpty;

constexpr Day kBase{2026y / November / 14};

ChargeTerms Postpaid(Day base, int billing_day) {
  return {.base_on = base, .billing_day = billing_day, .recorded_on = base};
}
ChargeTerms Prepaid(Day base, int billing_day) {
  ChargeTerms terms = Postpaid(base, billing_day);
  terms.payment_condition = PaymentCondition::kPrepaid;
  return terms;
}

// Charged on the due date, without time to pay: dates as agreed.
constexpr ChargeParameters kPlain{.days_ahead = 0, .days_to_pay = 0};

std::vector<ChargePeriod> Charged(const ChargeTerms& terms,
                                  Day on,
                                  const ChargeParameters& parameters = kPlain,
                                  std::optional<Day> until = std::nullopt) {
  return PeriodsToCharge(terms, parameters, until, on).periods;
}

TEST(RuleC40PeriodsToCharge, APostpaidPeriodIsDueTheDayAfterItsLast) {
  EXPECT_THAT(Charged(Postpaid(kBase, 1), Day{2026y / November / 30}), IsEmpty());
  const std::vector<ChargePeriod> first = Charged(Postpaid(kBase, 1), Day{2026y / December / 1});
  ASSERT_EQ(first.size(), 1);
  EXPECT_EQ(first[0].days, (DaySpan{kBase, Day{2026y / November / 30}}));
  EXPECT_EQ(first[0].share, (ProRataShare{17, 30}));
  EXPECT_EQ(first[0].due_on, (Day{2026y / December / 1}));
}

TEST(RuleC40PeriodsToCharge, APrepaidPeriodIsDueOnItsFirstDay) {
  EXPECT_THAT(Charged(Prepaid(kBase, 14), kBase - 1), IsEmpty());
  const std::vector<ChargePeriod> first = Charged(Prepaid(kBase, 14), kBase);
  ASSERT_EQ(first.size(), 1);
  EXPECT_EQ(first[0].days, (DaySpan{kBase, Day{2026y / December / 13}}));
  EXPECT_EQ(first[0].share, (ProRataShare{1, 1}));
  EXPECT_EQ(first[0].due_on, kBase);
}

TEST(RuleC40PeriodsToCharge, AreChargedAheadOfTheDueDate) {
  const ChargeParameters ahead{.days_ahead = 10, .days_to_pay = 5};
  const Day due{2026y / December / 1};
  EXPECT_THAT(Charged(Postpaid(kBase, 1), due - 11, ahead), IsEmpty());
  ASSERT_EQ(Charged(Postpaid(kBase, 1), due - 10, ahead).size(), 1);
  EXPECT_EQ(Charged(Postpaid(kBase, 1), due - 10, ahead)[0].due_on, due);
  EXPECT_EQ(Charged(Postpaid(kBase, 1), due - 5, ahead)[0].due_on, due);
  EXPECT_EQ(Charged(Postpaid(kBase, 1), due - 4, ahead)[0].due_on, due + 1) << "five days to pay";
}

// A cycle that is caught up asks nobody to pay on a day that has passed.
TEST(RuleC40PeriodsToCharge, AreDueAfterTheDayOnWhichTheyAreCharged) {
  const Day due{2026y / December / 1};
  ChargeParameters late{.days_ahead = 10, .days_to_pay = 5, .charged_on = due - 5};
  EXPECT_EQ(Charged(Postpaid(kBase, 1), due - 10, late)[0].due_on, due);
  late.charged_on = due - 4;
  EXPECT_EQ(Charged(Postpaid(kBase, 1), due - 10, late)[0].due_on, due + 1);
  late.charged_on = due + 20;
  EXPECT_EQ(Charged(Postpaid(kBase, 1), due - 10, late)[0].due_on, due + 25);
  EXPECT_TRUE(Charged(Postpaid(kBase, 1), due - 11, late).empty()) << "the cycle decides what";
}

TEST(RuleC40PeriodsToCharge, BeginOnTheAnchorOfShortMonths) {
  const ChargeTerms terms = Prepaid(Day{2027y / January / 31}, 31);
  const std::vector<ChargePeriod> periods = Charged(terms, Day{2027y / April / 30});
  ASSERT_EQ(periods.size(), 4);
  EXPECT_EQ(periods[1].days.first, (Day{2027y / February / 28}));
  EXPECT_EQ(periods[2].days.first, (Day{2027y / March / 31}));
  EXPECT_EQ(periods[3].days.first, (Day{2027y / April / 30}));
}

TEST(RuleC40PeriodsToCharge, OfAnyLengthFollowWithoutGapOrOverlap) {
  for (const BillingPeriod length : {BillingPeriod::kMonthly,
                                     BillingPeriod::kQuarterly,
                                     BillingPeriod::kSemiannual,
                                     BillingPeriod::kAnnual}) {
    for (const int billing_day : {1, 14, 15, 28, 29, 30, 31}) {
      ChargeTerms terms = Postpaid(kBase, billing_day);
      terms.billing_period = length;
      const PeriodsCharged all =
          PeriodsToCharge(terms, kPlain, std::nullopt, Day{2032y / March / 1});
      Day next = kBase;
      for (const ChargePeriod& period : all.periods) {
        EXPECT_EQ(period.days.first, next);
        EXPECT_GE(period.days.last, period.days.first);
        next = period.days.last + 1;
      }
      EXPECT_EQ(all.charged_until_on, next - 1);
    }
  }
}

TEST(RuleC40PeriodsToCharge, TheFirstQuarterIsAPartOfNinetyDays) {
  ChargeTerms terms = Prepaid(kBase, 5);
  terms.billing_period = BillingPeriod::kQuarterly;
  const std::vector<ChargePeriod> periods = Charged(terms, Day{2026y / December / 5});
  ASSERT_EQ(periods.size(), 2);
  EXPECT_EQ(periods[0].days, (DaySpan{kBase, Day{2026y / December / 4}}));
  EXPECT_EQ(periods[0].share, (ProRataShare{21, 90}));
  EXPECT_EQ(periods[1].days, (DaySpan{Day{2026y / December / 5}, Day{2027y / March / 4}}));
}

TEST(RuleC40PeriodsToCharge, ByTheFinancialBaseTheFirstPeriodIsWholeAndDueOnTheBillingDay) {
  const ChargeParameters base{
      .days_ahead = 0, .days_to_pay = 0, .convention = ProRataConvention::kFinancialBase};
  const std::vector<ChargePeriod> first =
      Charged(Postpaid(kBase, 20), Day{2026y / December / 20}, base);
  ASSERT_EQ(first.size(), 1);
  EXPECT_EQ(first[0].days, (DaySpan{kBase, Day{2026y / December / 13}}));
  EXPECT_EQ(first[0].share, (ProRataShare{1, 1}));
  EXPECT_EQ(first[0].due_on, (Day{2026y / December / 20}));
}

TEST(RuleC40PeriodsToCharge, DayByDayAndAtOnceAreTheSame) {
  const ChargeTerms terms = Postpaid(kBase, 31);
  const Day end{2027y / June / 30};
  PeriodsCharged daily;
  std::vector<ChargePeriod> together;
  for (Day day = kBase; day <= end; day = day + 1) {
    daily = PeriodsToCharge(terms, kPlain, daily.charged_until_on, day);
    together.insert(together.end(), daily.periods.begin(), daily.periods.end());
    EXPECT_THAT(PeriodsToCharge(terms, kPlain, daily.charged_until_on, day).periods, IsEmpty())
        << "a day again charges nothing";
  }
  std::vector<ChargePeriod> at_once = Charged(terms, end);
  for (size_t i = 0; i < together.size(); ++i) at_once[i].due_on = together[i].due_on;
  EXPECT_EQ(together, at_once);
}

TEST(RuleC40PeriodsToCharge, EndWithTheLastDayOfUse) {
  ChargeTerms terms = Postpaid(Day{2026y / November / 1}, 1);
  terms.last_on = Day{2026y / December / 10};
  const std::vector<ChargePeriod> periods = Charged(terms, Day{2027y / June / 1});
  ASSERT_EQ(periods.size(), 2);
  EXPECT_EQ(periods[1].days, (DaySpan{Day{2026y / December / 1}, Day{2026y / December / 10}}));
  EXPECT_EQ(periods[1].share, (ProRataShare{10, 30}));
  EXPECT_THAT(Charged(terms, Day{2027y / June / 1}, kPlain, terms.last_on), IsEmpty());
}

TEST(RuleC40PeriodsToCharge, PausedDaysAreNotCharged) {
  ChargeTerms terms = Postpaid(Day{2026y / November / 1}, 1);
  terms.uncharged = {{Day{2026y / November / 21}, Day{2027y / January / 15}}};
  const PeriodsCharged charged =
      PeriodsToCharge(terms, kPlain, std::nullopt, Day{2027y / February / 1});
  ASSERT_EQ(charged.periods.size(), 2) << "December is passed over";
  EXPECT_EQ(charged.periods[0].share, (ProRataShare{20, 30}));
  EXPECT_EQ(charged.periods[1].days.first, (Day{2027y / January / 1}));
  EXPECT_EQ(charged.periods[1].share, (ProRataShare{16, 30}));
}

// Billing switched off on 21 December and on again on 11 February.
TEST(RuleC40PeriodsToCharge, TheDaysBeforeBillingWasSwitchedOffAreCharged) {
  ChargeTerms terms = Postpaid(Day{2026y / November / 1}, 1);
  terms.uncharged = {{Day{2026y / December / 21}, kForever}};
  const PeriodsCharged off =
      PeriodsToCharge(terms, kPlain, Day{2026y / November / 30}, Day{2027y / February / 5});
  ASSERT_EQ(off.periods.size(), 1) << "January is passed over";
  EXPECT_EQ(off.periods[0].share, (ProRataShare{20, 30}));
  EXPECT_EQ(off.charged_until_on, (Day{2027y / January / 31}));
  terms.uncharged = {{Day{2026y / December / 21}, Day{2027y / February / 10}}};
  const std::vector<ChargePeriod> again =
      Charged(terms, Day{2027y / March / 1}, kPlain, off.charged_until_on);
  ASSERT_EQ(again.size(), 1);
  EXPECT_EQ(again[0].days, (DaySpan{Day{2027y / February / 1}, Day{2027y / February / 28}}));
  EXPECT_EQ(again[0].share, (ProRataShare{18, 30}));
}

TEST(RuleC40DaysCovered, AreFromTheBaseDateToTheLastDayOfUse) {
  ChargeTerms terms = Postpaid(Day{2026y / November / 14}, 1);
  terms.last_on = Day{2026y / December / 20};
  terms.turns = {{.from = Day{2026y / December / 11}, .billing_period = BillingPeriod::kAnnual}};
  const auto covered = [&terms](Day day) {
    return DaysCovered(terms, PeriodHolding(terms, ProRataConvention::kThirtyDays, day), day);
  };
  EXPECT_EQ(covered(Day{2026y / November / 20}),
            (DaySpan{Day{2026y / November / 14}, Day{2026y / November / 30}}));
  EXPECT_EQ(covered(Day{2026y / December / 10}),
            (DaySpan{Day{2026y / December / 1}, Day{2026y / December / 10}}))
      << "until the turn";
  EXPECT_EQ(covered(Day{2026y / December / 11}),
            (DaySpan{Day{2026y / December / 11}, Day{2026y / December / 20}}));
  EXPECT_EQ(covered(*terms.last_on)->last, *terms.last_on);
  EXPECT_EQ(covered(*terms.last_on + 1), std::nullopt);
}

TEST(RuleC40PeriodsToCharge, ThePastOfAnotherSystemIsPassedOver) {
  ChargeTerms terms = Postpaid(Day{2020y / January / 1}, 1);
  terms.recorded_on = Day{2026y / November / 22};
  const std::vector<ChargePeriod> periods = Charged(terms, Day{2026y / December / 1});
  ASSERT_EQ(periods.size(), 1);
  EXPECT_EQ(periods[0].days, (DaySpan{Day{2026y / November / 1}, Day{2026y / November / 30}}));
}

TEST(RuleC40PeriodsToCharge, AnotherBillingDayMakesOnePart) {
  const ChargeTerms changed = Postpaid(Day{2026y / January / 1}, 10);
  const std::vector<ChargePeriod> periods =
      Charged(changed, Day{2027y / January / 10}, kPlain, Day{2026y / November / 30});
  ASSERT_EQ(periods.size(), 2);
  EXPECT_EQ(periods[0].days, (DaySpan{Day{2026y / December / 1}, Day{2026y / December / 9}}));
  EXPECT_EQ(periods[0].share, (ProRataShare{9, 30}));
  EXPECT_EQ(periods[1].days, (DaySpan{Day{2026y / December / 10}, Day{2027y / January / 9}}));
}

TEST(RuleC40PeriodHolding, IsTheWholePeriodOfTheDay) {
  EXPECT_EQ(PeriodHolding(Postpaid(kBase, 5), ProRataConvention::kThirtyDays, kBase),
            (DaySpan{Day{2026y / November / 5}, Day{2026y / December / 4}}));
  EXPECT_EQ(PeriodHolding(
                Postpaid(kBase, 5), ProRataConvention::kFinancialBase, Day{2026y / December / 14}),
            (DaySpan{Day{2026y / December / 14}, Day{2027y / January / 13}}));
}

}  // namespace
}  // namespace vinculo::contract
