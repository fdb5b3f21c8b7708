#pragma once
// C-02. A sales plan: what a contract takes its price and terms from when it is made.

#include <cstdint>
#include <string>
#include <vector>

#include "absl/time/time.h"
#include "common/base/money.h"
#include "common/base/uuid.h"
#include "common/errors/errors.h"

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

  int64_t version = 1;  // the etag
  absl::Time created_at;
};

// C-02. Adds what forbids the plan, each under its field.
void CheckPlan(const Plan& plan, errors::FieldViolations* violations);

}  // namespace vinculo::contract
