#pragma once
// C-40. A discount on what is open of a receivable, and the waiver of what being late has cost so
// far; fine and interest of later days are owed again.

#include "absl/status/statusor.h"
#include "services/contract/domain/receivables/allocation.h"
#include "services/contract/domain/receivables/receivable.h"

namespace vinculo::contract {

// FAILED_PRECONDITION RECEIVABLE_STATE, DISCOUNT_ABOVE_DEBT. A discount of all that is open settles
// the receivable today.
absl::StatusOr<Receivable> Discounted(Receivable receivable,
                                      Money discount,
                                      bool waive_late_charges,
                                      const PaymentTerms& today);

}  // namespace vinculo::contract
