#pragma once
// C-40. What of a payment goes to which receivable. Of each, interest is paid first, then the fine,
// then the amount (Codigo Civil art. 354: imputation goes to interest before capital). Without the
// payer's word it goes to the receivable due first (art. 355: the debt that was due first), of
// those due on one day to the older one. What is over is the client's credit.

#include <optional>
#include <vector>

#include "absl/status/statusor.h"
#include "common/base/day.h"
#include "common/base/money.h"
#include "common/base/uuid.h"
#include "services/contract/domain/receivables/late_terms.h"
#include "services/contract/domain/receivables/receivable.h"

namespace vinculo::contract {

// What of a payment went to one receivable.
struct Allocation {
  Uuid receivable;
  Money amount;  // to the receivable's own amount
  Money fine;
  Money interest;

  Money total() const { return amount + fine + interest; }
  bool operator==(const Allocation&) const = default;
};

// What the payer says; a share without amount takes all that is owed of the receivable, as far as
// the payment goes.
struct WantedAllocation {
  Uuid receivable;
  std::optional<Money> amount;  // with fine and interest
  bool waive_late_charges = false;
};

struct Allocated {
  std::vector<Allocation> allocations;
  std::vector<Receivable> receivables;  // after them, in the same order
  Money left;                           // the client's credit
};

// How a receivable is paid on a day.
struct PaymentTerms {
  Day paid_on;
  Day today;
  LateTerms late;
};

// The receivable after `amount` of money went to it, at most what is owed, and what it went to.
// Waived charges are not owed any more, now or later.
struct Paid {
  Receivable receivable;
  Allocation allocation;
};
Paid Pay(Receivable receivable, Money amount, bool waive_late_charges, const PaymentTerms& terms);

// By itself: `open` are the client's receivables that may be paid, in any order.
Allocated AllocateOldestFirst(Money amount,
                              std::vector<Receivable> open,
                              const PaymentTerms& terms);

// As wanted, each of `receivables` standing for the wanted one at its place.
// FAILED_PRECONDITION RECEIVABLE_STATE, ALLOCATION_ABOVE_DEBT, ALLOCATION_ABOVE_PAYMENT.
absl::StatusOr<Allocated> AllocateAsWanted(Money amount,
                                           const std::vector<WantedAllocation>& wanted,
                                           std::vector<Receivable> receivables,
                                           const PaymentTerms& terms);

// The receivable as if the allocation, of terms.paid_on, had never been; a cancelled one stays so
// (owed_again.h). `last_late_on`: the day of the last payment among those that stay that was late.
// None: nothing was paid late, and no charge stands. Else the fine stays charged, and interest
// until that day, of what the allocation gave too.
Receivable TakenBack(Receivable receivable,
                     const Allocation& allocation,
                     std::optional<Day> last_late_on,
                     const PaymentTerms& terms);

}  // namespace vinculo::contract
