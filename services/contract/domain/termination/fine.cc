#include "services/contract/domain/termination/fine.h"

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

// A share of the prices of the months that are left.
FineLine PricesToCome(const FineFacts& facts, int basis_points, int months_left) {
  return {.kind = FineLineKind::kPricesToCome,
          .base = facts.price,
          .numerator = int64_t{basis_points} * months_left,
          .denominator = kWhole * facts.price_months};
}

void AddByMethod(const FineFacts& facts, const FineQuote& quote, Lines& lines) {
  const FineTerms& terms = facts.terms;
  const LoyaltyPeriod& counted = *quote.counted;
  switch (terms.method) {
    case FineMethod::kNone:
      return;
    case FineMethod::kLinearByMonth:
      lines.Add(PricesToCome(facts, terms.basis_points, quote.months_left));
      return;
    case FineMethod::kLinearByDay:
      lines.Add({.kind = FineLineKind::kPricesToCome,
                 .base = facts.price,
                 .numerator = int64_t{terms.basis_points} * counted.months * quote.days_left,
                 .denominator = kWhole * facts.price_months * DaysOf(counted)});
      return;
    case FineMethod::kBenefitProportional:
      AddBenefits(facts, counted, lines);
      return;
    case FineMethod::kSteps: {
      const int month = counted.months - quote.months_left + 1;
      lines.Add(PricesToCome(facts, ShareOf(terms.steps, month), quote.months_left));
      return;
    }
  }
}

Money BenefitsLeft(const FineFacts& facts, const LoyaltyPeriod& counted) {
  Lines benefits;
  AddBenefits(facts, counted, benefits);
  return benefits.sum();
}

void AddLimits(const FineFacts& facts, const FineQuote& quote, Lines& lines) {
  const FineTerms& terms = facts.terms;
  if (terms.max_amount) lines.Limit(FineLineKind::kLimitAmount, *terms.max_amount, 1, 1);
  if (terms.max_months > 0) {
    lines.Limit(FineLineKind::kLimitMonths, facts.price, terms.max_months, facts.price_months);
  }
  lines.Limit(FineLineKind::kLimitPrices, facts.price, quote.months_left, facts.price_months);
  if (facts.within_benefits && facts.consumer) {
    lines.Limit(FineLineKind::kLimitBenefits, BenefitsLeft(facts, *quote.counted), 1, 1);
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

  Lines lines;
  AddByMethod(facts, quote, lines);
  AddLimits(facts, quote, lines);
  if (facts.waiver != FineWaiver::kNone) lines.Limit(FineLineKind::kWaived, Money(), 1, 1);
  quote.amount = lines.sum();
  quote.lines = std::move(lines).Take();
  return quote;
}

}  // namespace vinculo::contract
