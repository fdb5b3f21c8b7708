#include "services/contract/domain/pricing/plan_offer.h"

#include "absl/strings/str_cat.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/pricing/reasons.h"

namespace vinculo::contract {
namespace {

constexpr int kBenefitDescriptionMax = 200;

bool Between(int value, int min, int max) { return min <= value && value <= max; }

bool AscendFromTheFirstMonth(const std::vector<FineStep>& steps) {
  if (steps.empty() || steps.front().from_month != 1) return false;
  for (size_t i = 1; i < steps.size(); ++i) {
    if (steps[i].from_month <= steps[i - 1].from_month) return false;
  }
  return steps.back().from_month <= kFineMonthsMax;
}

void CheckSteps(const FineTerms& terms, errors::FieldViolations* violations) {
  const bool asked = terms.method == FineMethod::kSteps;
  if (!asked && terms.steps.empty()) return;
  if (!asked || terms.steps.size() > kFineStepsMax || !AscendFromTheFirstMonth(terms.steps)) {
    violations->Add("fine_terms.steps",
                    kFineStepsInvalid,
                    absl::StrCat("give 1 to ",
                                 kFineStepsMax,
                                 " steps to the method STEPS alone, from month 1 on, each from a "
                                 "later month, at most ",
                                 kFineMonthsMax));
  }
  for (size_t i = 0; i < terms.steps.size(); ++i) {
    if (Between(terms.steps[i].basis_points, 0, kBasisPointsMax)) continue;
    violations->Add(absl::StrCat("fine_terms.steps[", i, "].basis_points"),
                    kShareOutOfRange,
                    "give 0 to 10000 basis points");
  }
}

void CheckShare(const FineTerms& terms, errors::FieldViolations* violations) {
  const bool linear =
      terms.method == FineMethod::kLinearByMonth || terms.method == FineMethod::kLinearByDay;
  const bool fits =
      linear ? Between(terms.basis_points, 1, kBasisPointsMax) : terms.basis_points == 0;
  if (fits) return;
  violations->Add("fine_terms.basis_points",
                  kShareOutOfRange,
                  "give 1 to 10000 basis points to a linear method, none to another");
}

}  // namespace

void CheckPlanClasses(const PlanClasses& pack, errors::FieldViolations* violations) {
  if (!Between(pack.classes, 1, kClassesMax)) {
    violations->Add("class_pack.classes",
                    kClassPackInvalid,
                    absl::StrCat("give 1 to ", kClassesMax, " classes"));
  }
  if (!Between(pack.validity_days, 1, kClassValidityDaysMax)) {
    violations->Add("class_pack.validity_days",
                    kClassPackInvalid,
                    absl::StrCat("give 1 to ", kClassValidityDaysMax, " days"));
  }
}

void CheckBenefits(const std::vector<Benefit>& benefits, errors::FieldViolations* violations) {
  CheckListSize("benefits", benefits.size(), kBenefitsMax, violations);
  for (size_t i = 0; i < benefits.size(); ++i) {
    CheckRequiredText(absl::StrCat("benefits[", i, "].description"),
                      benefits[i].description,
                      kBenefitDescriptionMax,
                      violations);
    CheckPrice(absl::StrCat("benefits[", i, "].value"), benefits[i].value, violations);
    CheckMonths(absl::StrCat("benefits[", i, "].amortization_months"),
                benefits[i].amortization_months,
                kFineMonthsMax,
                violations);
  }
}

void CheckFineTerms(const FineTerms& terms, errors::FieldViolations* violations) {
  CheckShare(terms, violations);
  CheckSteps(terms, violations);
  if (terms.max_amount) CheckPrice("fine_terms.max_amount", *terms.max_amount, violations);
  CheckMonths("fine_terms.max_months", terms.max_months, kFineMonthsMax, violations);
}

}  // namespace vinculo::contract
