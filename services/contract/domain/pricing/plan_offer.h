#pragma once
// C-02. What comes with a plan besides price and terms: classes, benefits, and what leaving early
// costs.

#include <optional>
#include <string>
#include <vector>

#include "common/base/money.h"
#include "common/errors/errors.h"

namespace vinculo::contract {

inline constexpr int kBenefitsMax = 20;
inline constexpr int kFineStepsMax = 20;
inline constexpr int kFineMonthsMax = 60;
inline constexpr int kBasisPointsMax = 10'000;
inline constexpr int kClassesMax = 1'000;
inline constexpr int kClassValidityDaysMax = 3'650;

// C-36.
struct PlanClasses {
  int classes = 0;
  int validity_days = 0;

  bool operator==(const PlanClasses&) const = default;
};

// C-23. By what a benefit is earned. The numbers are those of the API and of the tables.
enum class BenefitAmortization { kByMonth = 1, kByDay = 2 };

struct Benefit {
  std::string description;
  Money value;
  BenefitAmortization amortization = BenefitAmortization::kByMonth;
  int amortization_months = 0;  // 0: over the whole loyalty term

  bool operator==(const Benefit&) const = default;
};

// C-23. The numbers are those of the API and of the table.
enum class FineMethod {
  kNone = 0,
  kLinearByMonth = 1,
  kLinearByDay = 2,
  kBenefitProportional = 3,
  kSteps = 4,
};

struct FineStep {
  int from_month = 1;
  int basis_points = 0;

  bool operator==(const FineStep&) const = default;
};

// C-23. As the contract states them; what is owed by them is another rule.
struct FineTerms {
  FineMethod method = FineMethod::kNone;
  int basis_points = 0;
  std::vector<FineStep> steps;
  std::optional<Money> max_amount;
  int max_months = 0;

  bool operator==(const FineTerms&) const = default;
};

// C-02, C-36.
void CheckPlanClasses(const PlanClasses& pack, errors::FieldViolations* violations);
// C-02.
void CheckBenefits(const std::vector<Benefit>& benefits, errors::FieldViolations* violations);
// C-02, C-23. Each method has what it counts by and nothing else: linear ones a share, steps their
// steps from the first month on in ascending order.
void CheckFineTerms(const FineTerms& terms, errors::FieldViolations* violations);

}  // namespace vinculo::contract
