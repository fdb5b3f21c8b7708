#include "services/contract/domain/pricing/price_segment.h"

namespace vinculo::contract {

absl::string_view ToString(PriceCause cause) {
  switch (cause) {
    case PriceCause::kPlanChange:
      return "PLAN_CHANGE";
    case PriceCause::kOverride:
      return "OVERRIDE";
    case PriceCause::kDiscount:
      return "DISCOUNT";
    case PriceCause::kAdjustment:
      return "ADJUSTMENT";
    case PriceCause::kTenureDiscount:
      return "TENURE_DISCOUNT";
    case PriceCause::kFreeUpgrade:
      return "FREE_UPGRADE";
    case PriceCause::kRenewal:
      return "RENEWAL";
    case PriceCause::kUndo:
      return "UNDO";
    case PriceCause::kGivenBack:
      return "GIVEN_BACK";
  }
  return "UNKNOWN";
}

}  // namespace vinculo::contract
