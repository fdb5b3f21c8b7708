#include "services/contract/domain/billing_day.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "services/contract/domain/reasons.h"

namespace vinculo::contract {

void CheckAllowedBillingDay(absl::string_view field,
                            int billing_day,
                            const std::vector<int>& allowed,
                            errors::FieldViolations* violations) {
  if (allowed.empty()) return;
  if (std::find(allowed.begin(), allowed.end(), billing_day) != allowed.end()) return;
  violations->Add(field,
                  kBillingDayNotAllowed,
                  absl::StrCat("the plan allows the days ", absl::StrJoin(allowed, ", ")));
}

int DefaultBillingDay(Day start, const std::vector<int>& allowed) {
  const int wanted = start.day_of_month();
  if (allowed.empty()) return wanted;
  std::vector<int> days = allowed;
  std::sort(days.begin(), days.end());
  const auto next = std::lower_bound(days.begin(), days.end(), wanted);
  return next == days.end() ? days.front() : *next;
}

}  // namespace vinculo::contract
