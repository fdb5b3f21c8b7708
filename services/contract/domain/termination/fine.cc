#include "services/contract/domain/termination/fine.h"

#include <algorithm>
#include <utility>

namespace vinculo::contract {
namespace {

constexpr int64_t kWhole = 10'000;  // basis points

// The lines as they are added, and their sum.
class Lines {
 public:
  void Add(FineLine line) {
    line.amount = MultiplyFloor(line.base, line.numerator, line.denominator);
    Post(std::move(line));
  }
  // Takes away what is over base x numerator / denominator.
  void Limit(FineLineKind kind, Money base, int64_t numerator, int64_t denominator) {
    const Money most = MultiplyFloor(base, numerator, denominator);
    if (sum_ <= most) return;
    Post({.kind = kind,
          .base = base,
          .numerator = numerator,
          .denominator = denominator,
          .amount = most - sum_});
  }

  Money sum() const { return sum_; }
  std::vector<FineLine> Take() && { return std::move(lines_); }

 private:
  void Post(FineLine line) {
    if (line.amount == Money()) return;
    sum_ += line.amount;
    lines_.push_back(std::move(line));
  }

  std::vector<FineLine> lines_;
  Money sum_;
};

// Each benefit by what is left of the months over which it is earned.
void AddBenefits(const FineFacts& facts, const LoyaltyPeriod& counted, Lines& lines) {
  for (const Benefit& benefit : facts.benefits) {
    const LoyaltyPeriod earned = FirstMonths(counted, benefit.amortization_months);
    const bool by_day = benefit.amortization == BenefitAmortization::kByDay;
    lines.Add({.kind = FineLineKind::kBenefitLeft,
               .description = benefit.description,
               .base = benefit.value,
               .numerator =
                   by_day ? DaysLeft(earned, facts.leaves_on) : MonthsLeft(earned, facts.leaves_on),
               .denominator = by_day ? DaysOf(earned) : earned.months});
  }
}

// The share of the step that the term is in: its first month is month 1.
int ShareOf(const std::vector<FineStep>& steps, int month) {
  int basis_points = 0;
  for (const FineStep& step : steps) {
    if (step.from_month <= month) basis_points = step.basis_points;
  }
  return basis_points;
}

std::vector<PriceFrom> PricesOf(const FineFacts& facts) {
  std::vector<PriceFrom> prices{
      {.from = facts.leaves_on, .price = facts.price, .price_months = facts.price_months}};
  prices.insert(prices.end(), facts.later_prices.begin(), facts.later_prices.end());
  return prices;
}

// Of a month's price.
struct Share {
  int64_t numerator;
  int64_t denominator;
};

// So much of each month, or day, that is left.
void AddShare(const std::vector<PricedPart>& parts, Share share, Lines& lines) {
  for (const PricedPart& part : parts) {
    lines.Add({.kind = FineLineKind::kPricesToCome,
               .base = part.price,
               .numerator = share.numerator * part.count,
               .denominator = share.denominator * part.price_months});
  }
}

void AddByMethod(const FineFacts& facts,
                 const FineQuote& quote,
                 const std::vector<PricedPart>& months,
                 Lines& lines) {
  const FineTerms& terms = facts.terms;
  const LoyaltyPeriod& counted = *quote.counted;
  switch (terms.method) {
    case FineMethod::kNone:
      return;
    case FineMethod::kLinearByMonth:
      AddShare(months, {terms.basis_points, kWhole}, lines);
      return;
    case FineMethod::kLinearByDay:
      AddShare(DaysToCome(PricesOf(facts), counted, facts.leaves_on),
               {int64_t{terms.basis_points} * counted.months, kWhole * DaysOf(counted)},
               lines);
      return;
    case FineMethod::kBenefitProportional:
      AddBenefits(facts, counted, lines);
      return;
    case FineMethod::kSteps: {
      const int month = counted.months - quote.months_left + 1;
      AddShare(months, {ShareOf(terms.steps, month), kWhole}, lines);
      return;
    }
  }
}

Money BenefitsLeft(const FineFacts& facts, const LoyaltyPeriod& counted) {
  Lines benefits;
  AddBenefits(facts, counted, benefits);
  return benefits.sum();
}

// So many months at the dearest price to come: a month for which the client pays less, or nothing,
// makes no month of the terms cheaper.
void LimitMonths(int months_max, const std::vector<PricedPart>& months, Lines& lines) {
  const PricedPart& dearest =
      *std::max_element(months.begin(), months.end(), [](const PricedPart& a, const PricedPart& b) {
        return a.price * b.price_months < b.price * a.price_months;
      });
  lines.Limit(FineLineKind::kLimitMonths, dearest.price, months_max, dearest.price_months);
}

void LimitPrices(const std::vector<PricedPart>& months, Lines& lines) {
  if (months.size() == 1) {
    const PricedPart& part = months.front();
    lines.Limit(FineLineKind::kLimitPrices, part.price, part.count, part.price_months);
    return;
  }
  Money to_come;
  for (const PricedPart& part : months) {
    to_come += MultiplyFloor(part.price, part.count, part.price_months);
  }
  lines.Limit(FineLineKind::kLimitPrices, to_come, 1, 1);
}

void AddLimits(const FineFacts& facts,
               const LoyaltyPeriod& counted,
               const std::vector<PricedPart>& months,
               Lines& lines) {
  const FineTerms& terms = facts.terms;
  if (terms.max_amount) lines.Limit(FineLineKind::kLimitAmount, *terms.max_amount, 1, 1);
  if (terms.max_months > 0) LimitMonths(terms.max_months, months, lines);
  LimitPrices(months, lines);
  if (facts.within_benefits && facts.consumer) {
    lines.Limit(FineLineKind::kLimitBenefits, BenefitsLeft(facts, counted), 1, 1);
  }
}

}  // namespace

FineQuote QuoteOf(const FineFacts& facts) {
  FineQuote quote;
  if (!facts.loyalty) return quote;
  quote.counted = Counted(*facts.loyalty, facts.consumer);
  quote.months_left = MonthsLeft(*quote.counted, facts.leaves_on);
  quote.days_left = DaysLeft(*quote.counted, facts.leaves_on);
  if (quote.months_left == 0) return quote;

  const std::vector<PricedPart> months =
      MonthsToCome(PricesOf(facts), *quote.counted, facts.leaves_on);
  Lines lines;
  AddByMethod(facts, quote, months, lines);
  AddLimits(facts, *quote.counted, months, lines);
  if (facts.waiver != FineWaiver::kNone) lines.Limit(FineLineKind::kWaived, Money(), 1, 1);
  quote.amount = lines.sum();
  quote.lines = std::move(lines).Take();
  return quote;
}

}  // namespace vinculo::contract
