#pragma once
// C-29. Termination for debt: from the day on which the policy of debts (debt_steps.h) ends a
// contract for its oldest overdue receivable. The debt survives, and so does the fine (Anatel, Res.
// 765/2023 arts. 73, 75, 77).

#include <optional>

#include "absl/status/status.h"
#include "absl/types/span.h"
#include "common/base/day.h"
#include "services/contract/domain/receivables/receivable.h"
#include "services/contract/domain/terms/debt_steps.h"

namespace vinculo::contract {

// The due date of the oldest receivable that is overdue on the day; absent: nothing is.
std::optional<Day> OldestOverdue(absl::Span<const Receivable> receivables, Day day);

// DEBT_ABSENT; TERMINATION_NOT_DUE, with the day where the policy has one.
absl::Status CheckTerminationDue(absl::Span<const Receivable> receivables,
                                 const DebtDays& days,
                                 Day today);

}  // namespace vinculo::contract
