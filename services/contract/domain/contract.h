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

// Whether what the contract costs is charged.
enum class Billing { kCharging = 1, kNotCharging = 2 };

// Negativação: whether the client stands at a credit bureau for this contract.
enum class CreditListing { kNotListed = 1, kNoticeSent = 2, kListed = 3 };

// Tipo de cobrança: how the client is asked for the money.
enum class ChargeType { kBankSlip = 1, kCard = 2, kDirectDebit = 3, kPix = 4, kCash = 5 };

// As in the API: "AWAITING_SIGNATURE".
absl::string_view ToString(Lifecycle lifecycle);
absl::string_view ToString(Access access);
absl::string_view ToString(Billing billing);
absl::string_view ToString(CreditListing listing);

struct Contract {
  Uuid id;
  Uuid client;
  Uuid plan;
  std::string description;  // C-10
  Lifecycle lifecycle = Lifecycle::kDraft;
  Access access = Access::kNormal;
  Billing billing = Billing::kCharging;
  CreditListing credit_listing = CreditListing::kNotListed;
  std::optional<EndKind> end_kind;    // exactly when ended
  std::string end_reason;             // C-14: in words
  std::optional<Uuid> end_reason_id;  // C-14: where the words are those of a reason of the tenant's
  bool counts_as_churn = false;       // C-13: false while not ended

  Money price;  // per billing period
  BillingPeriod billing_period = BillingPeriod::kMonthly;
  PaymentCondition payment_condition = PaymentCondition::kPostpaid;  // C-03
  Money total_value;                                                 // C-04
  std::optional<int> billing_day;  // C-11; absent while no start is agreed
  ChargeType charge_type = ChargeType::kBankSlip;
  int loyalty_months = 0;   // 0: none
  int term_months = 0;      // 0: open
  bool auto_renew = false;  // C-34: at the end of the term, by itself

  // C-42. What the contract began with: its price timeline starts from here, and price, billing
  // period and plan above are what holds today.
  Money initial_price;
  Uuid initial_plan;
  BillingPeriod initial_billing_period = BillingPeriod::kMonthly;
  int64_t plan_version = 1;  // C-02: of `plan`, when it was agreed

  std::optional<Day> starts_on;     // C-09: first day of use agreed
  std::optional<Day> activated_on;  // C-05: set once, never edited
  std::optional<Day> renewed_on;    // C-06
  std::optional<Day> expires_on;    // C-07: last day of the loyalty term
  // C-08. Not ended: the last day of the term, still in force (absent: open). Ended: the first day
  // not in force.
  std::optional<Day> ends_on;
  std::optional<Day> financial_base_on;  // from when use counts for charging
  std::optional<Day> paid_until_on;      // written by the system alone
  std::optional<Day> resumes_on;         // C-30: first day after the pause that runs

  // C-35. Whose ownership this one took over, and who took over its own.
  std::optional<Uuid> transferred_from;
  std::optional<Uuid> transferred_to;

  std::string consultant;
  std::string unit;
  std::string inclusion_reason;  // C-13: in words
  std::optional<Uuid> inclusion_reason_id;
  std::string external_id;  // empty: none

  int64_t version = 1;  // the etag: +1 with every change
  absl::Time created_at;
  absl::Time updated_at;
};

}  // namespace vinculo::contract
