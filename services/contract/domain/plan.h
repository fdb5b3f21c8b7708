#pragma once
// C-02. A sales plan: what a contract takes its price and terms from when it is made.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "common/base/money.h"
#include "common/base/uuid.h"
#include "common/errors/errors.h"
#include "services/contract/domain/pricing/plan_offer.h"

namespace vinculo::contract {

// How often the price is due. The numbers are those of the API and of the tables.
enum class BillingPeriod { kMonthly = 1, kQuarterly = 2, kSemiannual = 3, kAnnual = 4 };

// C-03. Whether a period is paid before it is used or after.
enum class PaymentCondition { kPrepaid = 1, kPostpaid = 2 };

// 1, 3, 6 or 12.
int MonthsOf(BillingPeriod period);

struct Plan {
  Uuid id;
  std::string code;
  std::string display_name;
  Money price;  // per billing period
  BillingPeriod billing_period = BillingPeriod::kMonthly;
  PaymentCondition payment_condition = PaymentCondition::kPostpaid;
  int loyalty_months = 0;         // 0: no loyalty term
  int term_months = 0;            // 0: open
  std::vector<int> billing_days;  // C-11; empty: every day of the month
  std::vector<std::string> modalities;
  std::optional<PlanClasses> class_pack;
  std::vector<Benefit> benefits;
  FineTerms fine_terms;
  std::optional<Uuid> document_template;  // C-20

  int64_t version = 1;  // the etag, too: every change makes a version
  absl::Time created_at;
  absl::Time updated_at;
  std::optional<absl::Time> archived_at;  // absent: on sale

  bool operator==(const Plan&) const = default;
};

// C-02. Adds what forbids the plan, each under its field.
void CheckPlan(const Plan& plan, errors::FieldViolations* violations);

// C-02. The plan with other terms, as a caller wants it: its identity, its code and whether it is
// sold stay. PLAN_ARCHIVED for a plan that is not sold any more.
absl::StatusOr<Plan> Amended(const Plan& plan, Plan wanted);

// C-02. The plan taken off sale, and put on sale again; as it is where it was so already.
Plan Archived(Plan plan, absl::Time now);
Plan Unarchived(Plan plan);

// C-02. PLAN_ARCHIVED for a plan that is not sold any more.
absl::Status CheckOnSale(const Plan& plan);

}  // namespace vinculo::contract
