#pragma once
// C-01. One agreement of one client on one plan. Its lifecycle, its access, how it is billed and
// the six dates are kept apart: no field is ever read as another.

#include <cstdint>
#include <optional>
#include <string>

#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "common/base/day.h"
#include "common/base/money.h"
#include "common/base/uuid.h"
#include "services/contract/domain/plan.h"

namespace vinculo::contract {

// The numbers of these axes are those of the API and of the tables.
enum class Lifecycle {
  kDraft = 1,
  kAwaitingSignature = 2,
  kScheduled = 3,
  kActive = 4,
  kSuspended = 5,
  kEnded = 6,
};

enum class EndKind {
  kExpired = 1,
  kCancelled = 2,
  kWithdrawn = 3,
  kTransferred = 4,
  kTerminatedForDebt = 5,
};

enum class Access { kNormal = 1, kReduced = 2, kBlocked = 3 };

// As in the API: "AWAITING_SIGNATURE".
absl::string_view ToString(Lifecycle lifecycle);

struct Contract {
  Uuid id;
  Uuid client;
  Uuid plan;
  std::string description;  // C-10
  Lifecycle lifecycle = Lifecycle::kDraft;
  Access access = Access::kNormal;
  std::optional<EndKind> end_kind;  // exactly when ended
  std::string end_reason;           // C-14
  bool counts_as_churn = false;     // C-13: false while not ended

  Money price;  // per billing period
  BillingPeriod billing_period = BillingPeriod::kMonthly;
  PaymentCondition payment_condition = PaymentCondition::kPostpaid;  // C-03
  Money total_value;                                                 // C-04
  std::optional<int> billing_day;  // C-11; absent while no start is agreed
  int loyalty_months = 0;          // 0: none
  int term_months = 0;             // 0: open

  std::optional<Day> starts_on;     // C-09: first day of use agreed
  std::optional<Day> activated_on;  // C-05: set once, never edited
  std::optional<Day> renewed_on;    // C-06
  std::optional<Day> expires_on;    // C-07: last day of the loyalty term
  // C-08. Not ended: the last day of the term, still in force (absent: open). Ended: the first day
  // not in force.
  std::optional<Day> ends_on;
  std::optional<Day> financial_base_on;  // from when use counts for charging
  std::optional<Day> paid_until_on;      // written by the system alone

  std::string consultant;
  std::string unit;
  std::string inclusion_reason;  // C-13
  std::string external_id;       // empty: none

  int64_t version = 1;  // the etag: +1 with every change
  absl::Time created_at;
  absl::Time updated_at;
};

}  // namespace vinculo::contract
