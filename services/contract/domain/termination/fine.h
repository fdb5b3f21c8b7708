#pragma once
// C-23. The fine of who leaves before the loyalty term ends: a pure function of what the contract
// states and of the day. Proportional to what is left, and to the benefit where the terms say so
// (Anatel, Res. 765/2023: benefit x remaining / total); a consumer is bound at most 12 months;
// never more than what the client would have paid until then (Codigo Civil art. 412), each month at
// its own price (prices_to_come.h). Each line is rounded down once, because the law caps it; the
// lines sum to the fine.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/base/day.h"
#include "common/base/money.h"
#include "services/contract/domain/pricing/plan_offer.h"
#include "services/contract/domain/termination/loyalty_period.h"
#include "services/contract/domain/termination/prices_to_come.h"

namespace vinculo::contract {

// Why no fine is asked. The numbers are those of the API and of the table.
enum class FineWaiver {
  kNone = 0,
  kProviderBreach = 1,  // Anatel, Res. 765/2023 art. 37 par. 2 II
  kMovedWithoutCoverage = 2,
  kWithdrawal = 3,  // CDC art. 49
  kDeath = 4,
  kLegalOrder = 5,
  kGoodwill = 6,
};

// What a fine is counted from, and nothing else.
struct FineFacts {
  FineTerms terms;
  std::vector<Benefit> benefits;
  bool consumer = true;
  bool within_benefits = false;  // parameter fine_within_benefits; binds for consumers
  std::optional<LoyaltyPeriod> loyalty;
  Money price;  // per billing period, on the day
  int price_months = 1;
  std::vector<PriceFrom> later_prices;  // from days after it, while the term counts
  Day leaves_on;                        // the first day not in force
  FineWaiver waiver = FineWaiver::kNone;

  bool operator==(const FineFacts&) const = default;
};

// The numbers are those of the API.
enum class FineLineKind {
  kBenefitLeft = 1,
  kPricesToCome = 2,
  kLimitAmount = 3,
  kLimitMonths = 4,
  kLimitPrices = 5,
  kLimitBenefits = 6,
  kWaived = 7,
};

// Base x numerator / denominator, rounded down; a limit's and a waiver's amount is below zero: what
// it takes away.
struct FineLine {
  FineLineKind kind = FineLineKind::kBenefitLeft;
  std::string description;  // of a benefit
  Money base;
  int64_t numerator = 1;
  int64_t denominator = 1;
  Money amount;

  bool operator==(const FineLine&) const = default;
};

struct FineQuote {
  std::optional<LoyaltyPeriod> counted;  // the term that counts
  int months_left = 0;
  int days_left = 0;
  std::vector<FineLine> lines;
  Money amount;

  bool operator==(const FineQuote&) const = default;
};

FineQuote QuoteOf(const FineFacts& facts);

}  // namespace vinculo::contract
