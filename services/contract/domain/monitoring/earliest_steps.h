#pragma once
// C-12. The days on which a debt that is due on a day and stays open has consequences at the
// earliest, under the debt policy in force: where its steps wait for a notice, its delivery is
// proven on the very day on which it is to be sent. None is earlier than the first day overdue.

#include "absl/types/span.h"
#include "common/base/day.h"
#include "common/brazil/business_day.h"
#include "services/contract/domain/monitoring/debt_policy.h"
#include "services/contract/domain/terms/debt_steps.h"

namespace vinculo::contract {

DebtSteps EarliestStepsOf(Day due,
                          Day overdue_from,
                          absl::Span<const DebtPolicy> versions,
                          const brazil::BusinessCalendar& calendar);

}  // namespace vinculo::contract
