#include "services/contract/domain/plan.h"

#include "absl/strings/str_cat.h"
#include "common/base/status_macros.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/pricing/reasons.h"

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
  if (plan.class_pack) CheckPlanClasses(*plan.class_pack, violations);
  CheckBenefits(plan.benefits, violations);
  CheckFineTerms(plan.fine_terms, violations);
}

absl::StatusOr<Plan> Amended(const Plan& plan, Plan wanted) {
  RETURN_IF_ERROR(CheckOnSale(plan));
  wanted.id = plan.id;
  wanted.code = plan.code;
  wanted.version = plan.version;
  wanted.created_at = plan.created_at;
  wanted.updated_at = plan.updated_at;
  return wanted;
}

Plan Archived(Plan plan, absl::Time now) {
  if (!plan.archived_at) plan.archived_at = now;
  return plan;
}

Plan Unarchived(Plan plan) {
  plan.archived_at.reset();
  return plan;
}

absl::Status CheckOnSale(const Plan& plan) {
  if (!plan.archived_at) return absl::OkStatus();
  return errors::FailedPrecondition(kPlanArchived,
                                    "the plan is not sold any more; unarchive it first",
                                    {{"plan", absl::StrCat("plans/", plan.id.ToString())}});
}

}  // namespace vinculo::contract
