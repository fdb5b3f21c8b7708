#pragma once
// C-12. What an open debt leads to, and when.

#include <optional>

#include "common/base/day.h"
#include "common/parameters/effective.h"
#include "services/contract/domain/plan.h"

namespace vinculo::contract {

// Days after the due date; 0: never.
struct DebtDays {
  int reduce = 0;
  int block = 0;
  int terminate = 0;
};
DebtDays DebtDaysOf(const parameters::Values& values, PaymentCondition condition);

struct DebtSteps {
  std::optional<Day> reduce_on;
  std::optional<Day> block_on;
  std::optional<Day> terminate_on;

  bool operator==(const DebtSteps&) const = default;
};

// The days on which a debt that was due on `due` and stays open has consequences. A step that would
// come on the day of a stricter one, or after it, is left out: what is blocked is not reduced.
DebtSteps DebtStepsOf(Day due, const DebtDays& days);

}  // namespace vinculo::contract
