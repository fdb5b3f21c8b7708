#pragma once
// C-23. Fines of every kind for simulations, and what holds of whatever they come to.

#include <algorithm>
#include <vector>

#include "common/testing/matchers/matchers.h"
#include "gtest/gtest.h"
#include "services/contract/domain/termination/fine.h"
#include "services/contract/domain/terms/testing_random.h"

namespace vinculo::contract {

// By one of the four methods, some with limits. Steps fall, as the months that are left do.
inline FineTerms AnyFineTerms(TestingRandom& random) {
  FineTerms terms{.method = static_cast<FineMethod>(1 + random() % 4)};
  switch (terms.method) {
    case FineMethod::kLinearByMonth:
    case FineMethod::kLinearByDay:
      terms.basis_points = static_cast<int>(1'000 * (1 + random() % 5));
      break;
    case FineMethod::kSteps:
      terms.steps = {{1, 5'000}, {5, 3'000}, {9, 1'000}};
      break;
    case FineMethod::kNone:
    case FineMethod::kBenefitProportional:
      break;
  }
  if (random() % 4 == 0) terms.max_amount = Cents(20'00 + static_cast<int>(random() % 300'00));
  if (random() % 4 == 0) terms.max_months = static_cast<int>(1 + random() % 3);
  errors::FieldViolations violations;
  CheckFineTerms(terms, &violations);
  EXPECT_THAT(violations.ToStatus(), testing::IsOk());
  return terms;
}

// Earned by month or by day, over the term or less.
inline std::vector<Benefit> AnyBenefits(TestingRandom& random) {
  std::vector<Benefit> benefits = {{.description = "Instalação", .value = Cents(600'00)}};
  if (random() % 2 == 0) {
    benefits.push_back({.description = "Roteador",
                        .value = Cents(100'00 + static_cast<int>(random() % 300'00)),
                        .amortization = BenefitAmortization::kByDay,
                        .amortization_months = static_cast<int>(6 * (random() % 3))});
  }
  return benefits;
}

// Of the prices to come, all of a month.
inline Money DearestMonth(const FineFacts& facts) {
  EXPECT_EQ(facts.price_months, 1);
  Money dearest = facts.price;
  for (const PriceFrom& later : facts.later_prices) {
    EXPECT_EQ(later.price_months, 1);
    dearest = std::max(dearest, later.price);
  }
  return dearest;
}

// The lines sum to it, it keeps every limit of its terms and of the law.
inline void ExpectWithinLimits(const FineFacts& facts, const FineQuote& quote) {
  Money sum;
  for (const FineLine& line : quote.lines) sum += line.amount;
  ASSERT_EQ(sum, quote.amount);
  ASSERT_GE(quote.amount, Money());
  if (facts.waiver != FineWaiver::kNone) ASSERT_EQ(quote.amount, Money());
  if (facts.terms.max_amount) ASSERT_LE(quote.amount, *facts.terms.max_amount);
  const Money month = DearestMonth(facts);
  if (facts.terms.max_months > 0) ASSERT_LE(quote.amount, month * facts.terms.max_months);
  ASSERT_LE(quote.amount, month * quote.months_left) << "Codigo Civil art. 412";
  if (!facts.consumer || !facts.loyalty) return;
  if (facts.leaves_on >= AddMonthsLegal(facts.loyalty->starts_on, kConsumerLoyaltyMonthsMax)) {
    ASSERT_EQ(quote.amount, Money()) << "a consumer is bound for 12 months";
  }
  if (!facts.within_benefits) return;
  Money worth;
  for (const Benefit& benefit : facts.benefits) worth += benefit.value;
  ASSERT_LE(quote.amount, worth);
}

// Who leaves later owes no more while the price stays, and nothing after the loyalty term.
inline void ExpectFalling(FineFacts facts) {
  facts.later_prices.clear();
  FineQuote quote = QuoteOf(facts);
  for (int i = 0; i < 120; ++i) {
    facts.leaves_on = facts.leaves_on + 10;
    const FineQuote later = QuoteOf(facts);
    ExpectWithinLimits(facts, later);
    ASSERT_LE(later.amount, quote.amount);
    quote = later;
  }
  ASSERT_EQ(quote.amount, Money());
}

}  // namespace vinculo::contract
