#include "services/contract/domain/termination/debt_termination.h"

#include "common/errors/errors.h"
#include "services/contract/domain/termination/reasons.h"

namespace vinculo::contract {

std::optional<Day> OldestOverdue(absl::Span<const Receivable> receivables, Day day) {
  std::optional<Day> oldest;
  for (const Receivable& receivable : receivables) {
    if (Standing(receivable, day).state != ReceivableState::kOverdue) continue;
    if (!oldest || receivable.due_on < *oldest) oldest = receivable.due_on;
  }
  return oldest;
}

absl::Status CheckTerminationDue(absl::Span<const Receivable> receivables,
                                 const DebtDays& days,
                                 Day today) {
  const std::optional<Day> oldest = OldestOverdue(receivables, today);
  if (!oldest) {
    return errors::FailedPrecondition(kDebtAbsent, "nothing of the contract is overdue");
  }
  const std::optional<Day> from = DebtStepsOf(*oldest, days).terminate_on;
  if (from && *from <= today) return absl::OkStatus();
  errors::Metadata metadata{{"due_date", oldest->ToString()}};
  if (from) metadata.push_back({"terminate_date", from->ToString()});
  return errors::FailedPrecondition(
      kTerminationNotDue, "the policy does not end the contract for its debt yet", metadata);
}

}  // namespace vinculo::contract
