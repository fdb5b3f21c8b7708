#pragma once
// C-28. Debt policies: what an open debt leads to, and when, as data. A policy has versions, each
// valid from a day on; which one counts for a receivable is decided by the day of its notice (RGC:
// what was noticed under Res. 632/2014 goes on under it), or by its due date where steps need no
// notice. Presets are the same for everybody; OWN is what a tenant wrote itself.
//
//   TELECOM 1  Anatel Res. 632/2014, notices until 2025-08-31: reduced 15 days after the notice,
//              suspended 30 days later, terminated 30 days later.
//   TELECOM 2  Anatel Res. 765/2023 (RGC), notices from 2025-09-01: suspended 15 days after the
//              notice, terminated after 60 days of suspension and a notice of it.
//   GYM        blocked 5 days after the due date; no notice, no termination by itself.
//   SCHOOL     never: Lei 9.870/1999 forbids sanctions during the term.
//   DAYS       the days of C-12, from the due date, by payment condition.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "absl/types/span.h"
#include "common/base/day.h"
#include "common/base/money.h"
#include "common/base/uuid.h"
#include "common/errors/errors.h"
#include "services/contract/domain/terms/debt_steps.h"

namespace vinculo::contract {

inline constexpr char kDebtPolicies[] = "debtPolicies/";
inline constexpr int kStepDaysMax = 365;

// The numbers are those of the API and of the tables.
enum class DebtPolicyCode { kTelecom = 1, kGym = 2, kSchool = 3, kDays = 4, kOwn = 5 };
enum class CountsFrom { kNotice = 1, kDueDate = 2 };

// As in the API and in the parameter: "TELECOM".
absl::string_view ToString(DebtPolicyCode code);
DebtPolicyCode DebtPolicyCodeOf(absl::string_view text);

// One version. Days of 0: the step is never taken.
struct DebtPolicy {
  Uuid id;  // nil: a preset
  DebtPolicyCode code = DebtPolicyCode::kOwn;
  int number = 1;  // of the version
  std::string display_name;
  Day valid_from{};
  CountsFrom counts_from = CountsFrom::kNotice;
  int notice_after_days = 0;     // from the first day overdue to the day on which to notify
  int reduce_after_days = 0;     // from the notice, or the due date
  int block_after_days = 0;      // from the reduction where there is one, else likewise
  int terminate_after_days = 0;  // days of being blocked
  bool terminate_needs_notice = false;
  // A renegotiated debt is cleared by its first instalment, not by the agreement.
  bool until_first_instalment = true;
  // No step begins on a Friday, weekend, holiday or the day before one (Lei 14.015/2020).
  bool spares_rest_days = false;
  Money min_debt;  // less than this is never followed
  absl::Time created_at;
};

// The versions of a preset, oldest first; none of OWN and DAYS.
const std::vector<DebtPolicy>& PresetVersions(DebtPolicyCode code);

// C-12. The days of the parameters as a policy.
DebtPolicy DaysPolicy(const DebtDays& days);

// Of the code that the tenant or unit chose: a preset's, its own, or the days of C-12.
std::vector<DebtPolicy> VersionsOf(DebtPolicyCode code,
                                   absl::Span<const DebtPolicy> own,
                                   const DebtDays& days);

// The version that is valid on the day: the last that begins on it or before. Null before the
// first.
const DebtPolicy* VersionOn(absl::Span<const DebtPolicy> versions, Day day);

// Neither reduces, blocks nor terminates.
bool NeverActs(const DebtPolicy& policy);

// Adds what forbids a new version of the tenant's own policy, each under its field. It begins
// tomorrow or later, after every other: what was judged, today too, stays as it was judged.
void CheckDebtPolicy(const DebtPolicy& policy,
                     absl::Span<const DebtPolicy> others,
                     Day today,
                     errors::FieldViolations* violations);

}  // namespace vinculo::contract
