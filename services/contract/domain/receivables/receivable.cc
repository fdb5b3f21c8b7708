#include "services/contract/domain/receivables/receivable.h"

#include <algorithm>

namespace vinculo::contract {

Money AmountOf(Money price, ProRataShare share, Money discount) {
  return std::max(ProRata(price, share) - discount, Money());
}

LateAccount AccountOf(const Receivable& receivable) {
  return {.due_on = receivable.due_on,
          .open = receivable.open,
          .fine_charged = receivable.fine_charged,
          .interest_charged = receivable.interest_charged,
          .fine_paid = receivable.fine_paid,
          .interest_paid = receivable.interest_paid,
          .charged_until_on = receivable.charged_until_on};
}

int DaysLate(const Receivable& receivable, Day day) {
  if (IsClosed(receivable.state) && !receivable.settled_on) return 0;
  return std::max(receivable.settled_on.value_or(day) - receivable.due_on, 0);
}

Receivable Standing(Receivable receivable, Day day) {
  if (IsWithdrawn(receivable.state)) return receivable;
  receivable.state = StateOn({.issues_on = receivable.issues_on,
                              .overdue_from_on = receivable.overdue_from_on,
                              .amount = receivable.amount,
                              .open = receivable.open},
                             day);
  if (receivable.state != ReceivableState::kPaid) receivable.settled_on.reset();
  return receivable;
}

}  // namespace vinculo::contract
