#include "services/contract/domain/termination/fine.h"

#include <string>

#include "gtest/gtest.h"
#include "services/contract/domain/contract_dates.h"
#include "services/contract/domain/terms/testing_random.h"

namespace vinculo::contract {
namespace {

using std::chrono::year;

constexpr Day kStart{year(2026) / 1 / 10};
constexpr Day kEnd{year(2027) / 1 / 10};

LoyaltyPeriod TwelveMonths() { return {12, kStart, kEnd}; }

Benefit Of(int64_t cents, BenefitAmortization by = BenefitAmortization::kByMonth) {
  return {.description = "Instalação", .value = Cents(cents), .amortization = by};
}

// A price high enough not to limit what the vectors ask.
FineFacts ByBenefit(int64_t cents, Day leaves_on) {
  return {.terms = {.method = FineMethod::kBenefitProportional},
          .benefits = {Of(cents)},
          .loyalty = TwelveMonths(),
          .price = Cents(99'90),
          .leaves_on = leaves_on};
}

FineFacts Linear(FineMethod method, int basis_points, Day leaves_on) {
  return {.terms = {.method = method, .basis_points = basis_points},
          .loyalty = TwelveMonths(),
          .price = Cents(100'00),
          .leaves_on = leaves_on};
}

// brazil.md section 10: fine = floor(benefit x remaining / total), by whole months used.
struct BenefitCase {
  const char* name;
  int64_t benefit_cents;
  int used;
  int64_t fine_cents;
};

class RuleC23FineOfABenefit : public ::testing::TestWithParam<BenefitCase> {};

TEST_P(RuleC23FineOfABenefit, IsProportionalToTheMonthsLeft) {
  const Day leaves = AddMonthsClamped(kStart, GetParam().used);
  EXPECT_EQ(QuoteOf(ByBenefit(GetParam().benefit_cents, leaves)).amount,
            Cents(GetParam().fine_cents));
}

INSTANTIATE_TEST_SUITE_P(C23,
                         RuleC23FineOfABenefit,
                         ::testing::Values(BenefitCase{"NothingUsed", 600'00, 0, 600'00},
                                           BenefitCase{"FiveUsed", 600'00, 5, 350'00},
                                           BenefitCase{"ElevenUsed", 600'00, 11, 50'00},
                                           BenefitCase{"AllUsed", 600'00, 12, 0},
                                           BenefitCase{"MoreThanAllUsed", 600'00, 13, 0},
                                           BenefitCase{"SevenOf480", 480'00, 7, 200'00},
                                           BenefitCase{"OneOf350", 350'00, 1, 320'83},
                                           BenefitCase{"FiveOf100", 100'00, 5, 58'33}),
                         [](const auto& row) { return std::string(row.param.name); });

TEST(RuleC23Fine, OfABenefitByDaysIsCountedByDays) {
  // brazil.md section 10: 2026-01-10 to 2027-01-10 is 365 days, of which 193 are left.
  FineFacts facts = ByBenefit(600'00, Day{year(2026) / 7 / 1});
  facts.benefits[0].amortization = BenefitAmortization::kByDay;
  const FineQuote quote = QuoteOf(facts);
  EXPECT_EQ(quote.days_left, 193);
  EXPECT_EQ(quote.amount, Cents(317'26));
  ASSERT_EQ(quote.lines.size(), 1u);
  EXPECT_EQ(quote.lines[0].numerator, 193);
  EXPECT_EQ(quote.lines[0].denominator, 365);
}

TEST(RuleC23Fine, CountsAStartedMonthWhole) {
  EXPECT_EQ(QuoteOf(ByBenefit(600'00, Day{year(2026) / 6 / 9})).amount, Cents(400'00));
  EXPECT_EQ(QuoteOf(ByBenefit(600'00, Day{year(2026) / 6 / 10})).amount, Cents(350'00));
  EXPECT_EQ(QuoteOf(ByBenefit(600'00, Day{year(2026) / 6 / 11})).amount, Cents(350'00));
}

TEST(RuleC23Fine, IsNothingFromTheLastDayOfTheTermOn) {
  EXPECT_EQ(QuoteOf(ByBenefit(600'00, kEnd - 1)).amount, Cents(50'00));
  EXPECT_EQ(QuoteOf(ByBenefit(600'00, kEnd)).amount, Money());
  EXPECT_EQ(QuoteOf(ByBenefit(600'00, kEnd + 1)).amount, Money());
  FineFacts without = ByBenefit(600'00, kStart);
  without.loyalty.reset();
  EXPECT_EQ(QuoteOf(without), FineQuote());
}

TEST(RuleC23Fine, TellsEachBenefitInALineOfItsOwnAndRoundsItDownOnce) {
  FineFacts facts = ByBenefit(350'00, AddMonthsClamped(kStart, 1));
  facts.benefits.push_back({.description = "Roteador", .value = Cents(100'00)});
  const FineQuote quote = QuoteOf(facts);
  ASSERT_EQ(quote.lines.size(), 2u);
  EXPECT_EQ(quote.lines[0].amount, Cents(320'83));
  EXPECT_EQ(quote.lines[1].description, "Roteador");
  EXPECT_EQ(quote.lines[1].amount, Cents(91'66));
  EXPECT_EQ(quote.amount, Cents(412'49));
}

TEST(RuleC23Fine, LetsABenefitBeEarnedSoonerThanTheTerm) {
  FineFacts facts = ByBenefit(600'00, AddMonthsClamped(kStart, 5));
  facts.benefits[0].amortization_months = 6;
  EXPECT_EQ(QuoteOf(facts).amount, Cents(100'00));
  facts.leaves_on = AddMonthsClamped(kStart, 6);
  EXPECT_EQ(QuoteOf(facts).amount, Money());
  facts.benefits[0].amortization_months = 24;
  EXPECT_EQ(QuoteOf(facts).amount, Cents(300'00));
}

TEST(RuleC23Fine, OfAShareIsOfThePricesToCome) {
  const Day leaves = AddMonthsClamped(kStart, 5);
  EXPECT_EQ(QuoteOf(Linear(FineMethod::kLinearByMonth, 3'000, leaves)).amount, Cents(210'00));
  // 12 x 100.00 x 193 / 365 x 30 %.
  EXPECT_EQ(QuoteOf(Linear(FineMethod::kLinearByDay, 3'000, Day{year(2026) / 7 / 1})).amount,
            Cents(190'35));
}

TEST(RuleC23Fine, TakesAPriceOfSeveralMonthsByItsShareOfOne) {
  FineFacts facts = Linear(FineMethod::kLinearByMonth, 10'000, AddMonthsClamped(kStart, 5));
  facts.price = Cents(100'00);
  facts.price_months = 12;
  EXPECT_EQ(QuoteOf(facts).amount, Cents(58'33));
}

TEST(RuleC23Fine, FallsInSteps) {
  FineFacts facts = Linear(FineMethod::kSteps, 0, kStart);
  facts.terms.steps = {{1, 5'000}, {7, 2'000}};
  EXPECT_EQ(QuoteOf(facts).amount, Cents(600'00));
  facts.leaves_on = AddMonthsClamped(kStart, 6) - 1;  // the sixth month: seven are left
  EXPECT_EQ(QuoteOf(facts).amount, Cents(350'00));
  facts.leaves_on = AddMonthsClamped(kStart, 6);  // the seventh
  EXPECT_EQ(QuoteOf(facts).amount, Cents(120'00));
}

TEST(RuleC23Fine, BindsAConsumerTwelveMonthsAndACompanyAsItAgreed) {
  FineFacts facts = ByBenefit(600'00, AddMonthsClamped(kStart, 5));
  facts.loyalty = LoyaltyPeriod{24, kStart, *LoyaltyEnd(kStart, 24)};
  EXPECT_EQ(QuoteOf(facts).amount, Cents(350'00));
  EXPECT_EQ(QuoteOf(facts).counted->months, kConsumerLoyaltyMonthsMax);
  facts.leaves_on = kEnd;
  EXPECT_EQ(QuoteOf(facts).amount, Money());
  facts.consumer = false;
  EXPECT_EQ(QuoteOf(facts).amount, Cents(300'00));
  facts.leaves_on = AddMonthsClamped(kStart, 5);
  EXPECT_EQ(QuoteOf(facts).amount, Cents(475'00));
}

TEST(RuleC23Fine, IsNeverAboveItsLimits) {
  FineFacts facts = ByBenefit(600'00, AddMonthsClamped(kStart, 5));
  facts.terms.max_amount = Cents(300'00);
  FineQuote quote = QuoteOf(facts);
  EXPECT_EQ(quote.amount, Cents(300'00));
  ASSERT_EQ(quote.lines.size(), 2u);
  EXPECT_EQ(quote.lines[1].kind, FineLineKind::kLimitAmount);
  EXPECT_EQ(quote.lines[1].amount, Cents(-50'00));
  facts.terms.max_months = 2;
  quote = QuoteOf(facts);
  EXPECT_EQ(quote.amount, Cents(199'80));
  EXPECT_EQ(quote.lines.back().kind, FineLineKind::kLimitMonths);
}

TEST(RuleC23Fine, IsNeverMoreThanWhatWouldHaveBeenPaid) {
  FineFacts facts = ByBenefit(600'00, AddMonthsClamped(kStart, 11));
  facts.price = Cents(49'99);
  const FineQuote quote = QuoteOf(facts);
  EXPECT_EQ(quote.amount, Cents(49'99));
  EXPECT_EQ(quote.lines.back().kind, FineLineKind::kLimitPrices);
}

// 99.90 a month, the first three of them free; the client leaves after one.
TEST(RuleC23Fine, OfABenefitIsNotLostInFreeMonths) {
  FineFacts facts = ByBenefit(600'00, AddMonthsClamped(kStart, 1));
  facts.price = Money();
  facts.later_prices = {{.from = AddMonthsClamped(kStart, 3), .price = Cents(99'90)}};
  EXPECT_EQ(QuoteOf(facts).amount, Cents(550'00));
}

// Half the price until two of the ten months that are left have been.
TEST(RuleC23Fine, OfAShareTakesEachMonthAtItsOwnPrice) {
  FineFacts facts = Linear(FineMethod::kLinearByMonth, 3'000, AddMonthsClamped(kStart, 2));
  facts.price = Cents(49'95);
  facts.later_prices = {{.from = AddMonthsClamped(kStart, 4), .price = Cents(99'90)}};
  const FineQuote quote = QuoteOf(facts);
  EXPECT_EQ(quote.amount, Cents(269'73));
  ASSERT_EQ(quote.lines.size(), 2u);
  EXPECT_EQ(quote.lines[0].amount, Cents(29'97));
  EXPECT_EQ(quote.lines[1].amount, Cents(239'76));
  // A discount that is to begin lessens the fine alike.
  facts.price = Cents(99'90);
  facts.later_prices[0].price = Cents(49'95);
  EXPECT_EQ(QuoteOf(facts).amount, Cents(59'94 + 119'88));
}

TEST(RuleC23Fine, OfAShareByDaysTakesEachDayAtItsOwnPrice) {
  FineFacts facts = Linear(FineMethod::kLinearByDay, 3'000, Day{year(2026) / 7 / 1});
  facts.later_prices = {{.from = Day{year(2026) / 7 / 31}, .price = Cents(50'00)}};
  // 12 x 30 % x (100.00 x 30 + 50.00 x 163) / 365.
  EXPECT_EQ(QuoteOf(facts).amount, Cents(29'58 + 80'38));
}

TEST(RuleC23Fine, IsNeverMoreThanThePricesToComeTogether) {
  FineFacts facts = ByBenefit(600'00, AddMonthsClamped(kStart, 9));
  facts.price = Cents(10'00);
  facts.later_prices = {{.from = AddMonthsClamped(kStart, 10), .price = Cents(20'00)}};
  const FineQuote quote = QuoteOf(facts);
  EXPECT_EQ(quote.amount, Cents(50'00));
  EXPECT_EQ(quote.lines.back().kind, FineLineKind::kLimitPrices);
  EXPECT_EQ(quote.lines.back().base, Cents(50'00));
}

TEST(RuleC23Fine, CountsTheMonthsOfItsLimitAtTheDearestPriceToCome) {
  FineFacts facts = ByBenefit(600'00, AddMonthsClamped(kStart, 1));
  facts.terms.max_months = 2;
  facts.price = Money();
  facts.later_prices = {
      {.from = AddMonthsClamped(kStart, 3), .price = Cents(99'90)},
      {.from = AddMonthsClamped(kStart, 6), .price = Cents(600'00), .price_months = 12}};
  const FineQuote quote = QuoteOf(facts);
  EXPECT_EQ(quote.amount, Cents(199'80));
  EXPECT_EQ(quote.lines.back().kind, FineLineKind::kLimitMonths);
}

TEST(RuleC23Fine, StaysWithinTheBenefitsWhereTheTenantSaysSo) {
  FineFacts facts = Linear(FineMethod::kLinearByMonth, 10'000, AddMonthsClamped(kStart, 5));
  facts.within_benefits = true;
  EXPECT_EQ(QuoteOf(facts).amount, Money());
  facts.benefits = {Of(600'00)};
  EXPECT_EQ(QuoteOf(facts).amount, Cents(350'00));
  facts.consumer = false;
  EXPECT_EQ(QuoteOf(facts).amount, Cents(700'00));
}

TEST(RuleC23Fine, IsWaivedForEveryReason) {
  for (const FineWaiver waiver : {FineWaiver::kProviderBreach,
                                  FineWaiver::kMovedWithoutCoverage,
                                  FineWaiver::kWithdrawal,
                                  FineWaiver::kDeath,
                                  FineWaiver::kLegalOrder,
                                  FineWaiver::kGoodwill}) {
    FineFacts facts = ByBenefit(600'00, AddMonthsClamped(kStart, 5));
    facts.waiver = waiver;
    const FineQuote quote = QuoteOf(facts);
    EXPECT_EQ(quote.amount, Money());
    EXPECT_EQ(quote.lines.back().kind, FineLineKind::kWaived);
    EXPECT_EQ(quote.lines.back().amount, Cents(-350'00));
  }
}

FineFacts Random(TestingRandom& random) {
  const auto up_to = [&random](int most) {
    return static_cast<int>(random() % static_cast<unsigned>(most + 1));
  };
  const int months = 1 + up_to(59);
  const Day start = kStart + up_to(800);
  FineFacts facts{.consumer = up_to(1) == 0,
                  .within_benefits = up_to(1) == 0,
                  .loyalty = LoyaltyPeriod{months, start, *LoyaltyEnd(start, months)},
                  .price = Cents(up_to(500'00)),
                  .price_months = up_to(1) == 0 ? 1 : 12,
                  .leaves_on = start + up_to(2'000) - 50,
                  .waiver = up_to(5) == 0 ? FineWaiver::kGoodwill : FineWaiver::kNone};
  facts.terms.method = static_cast<FineMethod>(up_to(4));
  facts.terms.basis_points = up_to(kBasisPointsMax);
  facts.terms.steps = {{1, up_to(kBasisPointsMax)}, {5, up_to(kBasisPointsMax)}};
  for (int i = up_to(2); i > 0; --i) {
    const Day before =
        facts.later_prices.empty() ? facts.leaves_on : facts.later_prices.back().from;
    facts.later_prices.push_back(
        {before + 1 + up_to(400), Cents(up_to(500'00)), up_to(1) == 0 ? 1 : 12});
  }
  if (up_to(1) == 0) facts.terms.max_amount = Cents(up_to(1'000'00));
  facts.terms.max_months = up_to(3);
  for (int i = up_to(3); i > 0; --i) {
    facts.benefits.push_back({.description = "b",
                              .value = Cents(up_to(900'00)),
                              .amortization = static_cast<BenefitAmortization>(1 + up_to(1)),
                              .amortization_months = up_to(24)});
  }
  return facts;
}

// What the months that are left cost, each rounded up.
Money ToCome(const FineFacts& facts, const FineQuote& quote) {
  Money sum;
  for (int left = quote.months_left; left > 0; --left) {
    const Day first = std::max(AddMonthsClamped(quote.counted->ends_on, -left), facts.leaves_on);
    PriceFrom price{facts.leaves_on, facts.price, facts.price_months};
    for (const PriceFrom& later : facts.later_prices) {
      if (later.from <= first) price = later;
    }
    sum += Cents((price.price.cents() + price.price_months - 1) / price.price_months);
  }
  return sum;
}

// Never dearer than before.
bool OnlyFalls(const FineFacts& facts) {
  PriceFrom before{facts.leaves_on, facts.price, facts.price_months};
  for (const PriceFrom& later : facts.later_prices) {
    if (later.price * before.price_months > before.price * later.price_months) return false;
    before = later;
  }
  return true;
}

TEST(RuleC23Fine, KeepsEveryLimitWhateverTheTerms) {
  TestingRandom random(23);
  for (int i = 0; i < 20'000; ++i) {
    const FineFacts facts = Random(random);
    const FineQuote quote = QuoteOf(facts);
    Money sum, benefits;
    for (const FineLine& line : quote.lines) sum += line.amount;
    for (const Benefit& benefit : facts.benefits) benefits += benefit.value;
    ASSERT_EQ(sum, quote.amount);
    ASSERT_GE(quote.amount, Money());
    ASSERT_LE(quote.amount, ToCome(facts, quote));
    if (facts.terms.max_amount) ASSERT_LE(quote.amount, *facts.terms.max_amount);
    if (facts.terms.method == FineMethod::kBenefitProportional ||
        (facts.within_benefits && facts.consumer)) {
      ASSERT_LE(quote.amount, benefits);
    }
    if (facts.waiver != FineWaiver::kNone) ASSERT_EQ(quote.amount, Money());
    if (facts.consumer && quote.counted) {
      ASSERT_LE(quote.counted->months, kConsumerLoyaltyMonthsMax);
    }
    // Who stays a day longer never pays more, but for a month that gets dearer while it runs.
    if (facts.terms.method == FineMethod::kSteps || !OnlyFalls(facts)) continue;
    FineFacts later = facts;
    later.leaves_on = facts.leaves_on + 1;
    if (!facts.later_prices.empty() && facts.later_prices.front().from == later.leaves_on) {
      later.price = facts.later_prices.front().price;
      later.price_months = facts.later_prices.front().price_months;
      later.later_prices.erase(later.later_prices.begin());
    }
    ASSERT_LE(QuoteOf(later).amount, quote.amount);
  }
}

}  // namespace
}  // namespace vinculo::contract
