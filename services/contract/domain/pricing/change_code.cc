#include "services/contract/domain/pricing/change_code.h"

#include <compare>

namespace vinculo::contract {
namespace {

// Compares price / months without a rounding.
std::strong_ordering CompareMonthly(const PriceTerms& a, const PriceTerms& b) {
  return a.price * MonthsOf(b.billing_period) <=> b.price * MonthsOf(a.billing_period);
}

}  // namespace

absl::string_view ToString(ChangeCode code) {
  switch (code) {
    case ChangeCode::kUpgrade:
      return "UP";
    case ChangeCode::kSideChange:
      return "SC";
    case ChangeCode::kDowngrade:
      return "DW";
    case ChangeCode::kPriceUp:
      return "UV";
    case ChangeCode::kPriceDown:
      return "DV";
    case ChangeCode::kAlteration:
      return "AV";
  }
  return "UNKNOWN";
}

ChangeCode CodeOf(const PriceTerms& before, const PriceTerms& after) {
  const std::strong_ordering monthly = CompareMonthly(after, before);
  if (before.plan != after.plan) {
    if (monthly > 0) return ChangeCode::kUpgrade;
    return monthly < 0 ? ChangeCode::kDowngrade : ChangeCode::kSideChange;
  }
  if (monthly > 0) return ChangeCode::kPriceUp;
  return monthly < 0 ? ChangeCode::kPriceDown : ChangeCode::kAlteration;
}

}  // namespace vinculo::contract
