#pragma once

#include <vector>

#include "absl/strings/string_view.h"
#include "common/base/day.h"
#include "common/errors/errors.h"

namespace vinculo::contract {

// C-11. Adds a violation under `field` when the day is not among the plan's. A plan without days
// allows every one.
void CheckAllowedBillingDay(absl::string_view field,
                            int billing_day,
                            const std::vector<int>& allowed,
                            errors::FieldViolations* violations);

// C-11. The billing day of a contract that names none: the day of month of the start; when the plan
// does not allow it, the next day that it allows, and after the last one the first (start on the
// 25th, allowed 5, 10, 20: the 5th).
int DefaultBillingDay(Day start, const std::vector<int>& allowed);

}  // namespace vinculo::contract
