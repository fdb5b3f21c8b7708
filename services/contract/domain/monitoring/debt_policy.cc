#include "services/contract/domain/monitoring/debt_policy.h"

#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/monitoring/reasons.h"
#include "services/contract/domain/reasons.h"

namespace vinculo::contract {
namespace {

struct Named {
  DebtPolicyCode code;
  absl::string_view text;
};
constexpr Named kCodes[] = {{DebtPolicyCode::kTelecom, "TELECOM"},
                            {DebtPolicyCode::kGym, "GYM"},
                            {DebtPolicyCode::kSchool, "SCHOOL"},
                            {DebtPolicyCode::kDays, "DAYS"},
                            {DebtPolicyCode::kOwn, "OWN"}};

constexpr Day kRgcFrom{std::chrono::year(2025) / std::chrono::September / 1};

std::vector<DebtPolicy> Telecom() {
  return {{.code = DebtPolicyCode::kTelecom,
           .number = 1,
           .display_name = "Anatel, Res. 632/2014",
           .valid_from = kFirstDay,
           .reduce_after_days = 15,
           .block_after_days = 30,
           .terminate_after_days = 30},
          {.code = DebtPolicyCode::kTelecom,
           .number = 2,
           .display_name = "Anatel, RGC (Res. 765/2023)",
           .valid_from = kRgcFrom,
           .block_after_days = 15,
           .terminate_after_days = 60,
           .terminate_needs_notice = true}};
}

std::vector<DebtPolicy> Gym() {
  return {{.code = DebtPolicyCode::kGym,
           .display_name = "Academia",
           .valid_from = kFirstDay,
           .counts_from = CountsFrom::kDueDate,
           .block_after_days = 5,
           .until_first_instalment = false}};
}

std::vector<DebtPolicy> School() {
  return {{.code = DebtPolicyCode::kSchool,
           .display_name = "Escola (Lei 9.870/1999)",
           .valid_from = kFirstDay,
           .counts_from = CountsFrom::kDueDate}};
}

void CheckStepDays(absl::string_view field, int days, errors::FieldViolations* violations) {
  if (days >= 0 && days <= kStepDaysMax) return;
  violations->Add(field, kStepDaysOutOfRange, "give 0 (never) to 365 days");
}

}  // namespace

absl::string_view ToString(DebtPolicyCode code) {
  for (const Named& one : kCodes) {
    if (one.code == code) return one.text;
  }
  return "OWN";
}

DebtPolicyCode DebtPolicyCodeOf(absl::string_view text) {
  for (const Named& one : kCodes) {
    if (one.text == text) return one.code;
  }
  return DebtPolicyCode::kOwn;
}

const std::vector<DebtPolicy>& PresetVersions(DebtPolicyCode code) {
  static const auto* const telecom = new std::vector<DebtPolicy>(Telecom());
  static const auto* const gym = new std::vector<DebtPolicy>(Gym());
  static const auto* const school = new std::vector<DebtPolicy>(School());
  static const auto* const none = new std::vector<DebtPolicy>();
  switch (code) {
    case DebtPolicyCode::kTelecom:
      return *telecom;
    case DebtPolicyCode::kGym:
      return *gym;
    case DebtPolicyCode::kSchool:
      return *school;
    case DebtPolicyCode::kDays:
    case DebtPolicyCode::kOwn:
      return *none;
  }
  return *none;
}

DebtPolicy DaysPolicy(const DebtDays& days) {
  constexpr Day kDue;
  const DebtSteps steps = DebtStepsOf(kDue, days);
  DebtPolicy policy{.code = DebtPolicyCode::kDays,
                    .display_name = "Dias após o vencimento",
                    .valid_from = kFirstDay,
                    .counts_from = CountsFrom::kDueDate,
                    .until_first_instalment = false};
  Day from = kDue;
  const auto days_to = [&from](const std::optional<Day>& step) {
    if (!step) return 0;
    const int after = *step - from;
    from = *step;
    return after;
  };
  policy.reduce_after_days = days_to(steps.reduce_on);
  policy.block_after_days = days_to(steps.block_on);
  policy.terminate_after_days = days_to(steps.terminate_on);
  return policy;
}

std::vector<DebtPolicy> VersionsOf(DebtPolicyCode code,
                                   absl::Span<const DebtPolicy> own,
                                   const DebtDays& days) {
  if (code == DebtPolicyCode::kOwn) return {own.begin(), own.end()};
  if (code == DebtPolicyCode::kDays) return {DaysPolicy(days)};
  return PresetVersions(code);
}

const DebtPolicy* VersionOn(absl::Span<const DebtPolicy> versions, Day day) {
  const DebtPolicy* valid = nullptr;
  for (const DebtPolicy& one : versions) {
    if (one.valid_from > day) continue;
    if (valid == nullptr || one.valid_from > valid->valid_from) valid = &one;
  }
  return valid;
}

bool NeverActs(const DebtPolicy& policy) {
  return policy.reduce_after_days == 0 && policy.block_after_days == 0 &&
         policy.terminate_after_days == 0;
}

void CheckDebtPolicy(const DebtPolicy& policy,
                     absl::Span<const DebtPolicy> others,
                     Day today,
                     errors::FieldViolations* violations) {
  CheckRequiredText("display_name", policy.display_name, kDisplayNameMax, violations);
  CheckDay("valid_from_date", policy.valid_from, violations);
  if (policy.valid_from <= today) {
    violations->Add("valid_from_date", kDateInvalid, "a version begins tomorrow or later");
  }
  for (const DebtPolicy& other : others) {
    if (other.valid_from < policy.valid_from) continue;
    violations->Add("valid_from_date", kPolicyVersionNotLast, "a later version is there already");
    break;
  }
  CheckStepDays("notice_after_days", policy.notice_after_days, violations);
  CheckStepDays("reduce_after_days", policy.reduce_after_days, violations);
  CheckStepDays("block_after_days", policy.block_after_days, violations);
  CheckStepDays("terminate_after_days", policy.terminate_after_days, violations);
  CheckPrice("min_debt", policy.min_debt, violations);
}

}  // namespace vinculo::contract
