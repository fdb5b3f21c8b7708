#include "services/contract/domain/plan.h"

#include "absl/strings/str_cat.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/reasons.h"

namespace vinculo::contract {

int MonthsOf(BillingPeriod period) {
  switch (period) {
    case BillingPeriod::kMonthly:
      return 1;
    case BillingPeriod::kQuarterly:
      return 3;
    case BillingPeriod::kSemiannual:
      return 6;
    case BillingPeriod::kAnnual:
      return 12;
  }
  return 1;
}

void CheckPlan(const Plan& plan, errors::FieldViolations* violations) {
  CheckRequiredText("code", plan.code, kPlanCodeMax, violations);
  CheckRequiredText("display_name", plan.display_name, kDisplayNameMax, violations);
  CheckPrice("price", plan.price, violations);
  CheckMonths("loyalty_months", plan.loyalty_months, kLoyaltyMonthsMax, violations);
  CheckMonths("term_months", plan.term_months, kTermMonthsMax, violations);
  CheckListSize("billing_days", plan.billing_days.size(), kBillingDayMax, violations);
  for (size_t i = 0; i < plan.billing_days.size(); ++i) {
    CheckBillingDay(absl::StrCat("billing_days[", i, "]"), plan.billing_days[i], violations);
  }
  CheckListSize("modalities", plan.modalities.size(), kModalitiesMax, violations);
  for (size_t i = 0; i < plan.modalities.size(); ++i) {
    CheckRequiredText(
        absl::StrCat("modalities[", i, "]"), plan.modalities[i], kModalityMax, violations);
  }
}

}  // namespace vinculo::contract
