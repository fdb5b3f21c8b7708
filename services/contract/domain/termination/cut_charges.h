#pragma once
// C-29, C-35. What an end that pays nothing out leaves of what a contract was charged: EndContract,
// a transfer, the end of its term. Open days from the end on are owed no more, as by any end
// (ended_charges.h). Days from the end on that were paid in one unbroken run stay paid, and a new
// owner is charged from the day after them. What was paid of any day after that run, or of a period
// that is owed in part, is the client's credit: whoever uses those days pays them, once.

#include <optional>
#include <vector>

#include "services/contract/domain/termination/ended_charges.h"

namespace vinculo::contract {

struct CutCharges {
  // Cancelled, deleted or reduced; `refund` is what of their payments is credit again.
  std::vector<EndedReceivable> changed;
  // Paid, for days from the end on too, and they stay so; `refund` is what was paid of those days.
  std::vector<EndedReceivable> still_paid;
  // The last day, from the end on, that stays paid; absent: none does.
  std::optional<Day> paid_on;
};

// `paid_until_on` is the contract's (paid_until.h).
CutCharges CutAtEnd(const ChargedSoFar& charged,
                    const EndTerms& terms,
                    std::optional<Day> paid_until_on);

}  // namespace vinculo::contract
