#pragma once
// C-29, C-35. What an end that pays nothing out leaves of what a contract was charged: EndContract,
// a transfer, the end of its term. Open days from the end on are owed no more, as by any end
// (ended_charges.h), and what was paid of them is the client's credit: never less for whoever paid
// more.
//
// At a transfer the new owner uses these days. Those that were paid in one unbroken run stay paid,
// and the new owner is charged from the day after them; what the former owner paid of any later
// day, or of a period that is owed in part, is credit: whoever uses those days pays them, once.

#include <optional>
#include <vector>

#include "services/contract/domain/pricing/lessened_charges.h"
#include "services/contract/domain/termination/ended_receivable.h"

namespace vinculo::contract {

struct CutCharges {
  // Cancelled, deleted or reduced; `refund` is what of their payments is credit again.
  std::vector<EndedReceivable> changed;
  // Paid, for days from the end on too, and they stay so; `refund` is what was paid of those days.
  std::vector<EndedReceivable> still_paid;
  // The last day, from the end on, that stays paid; absent: none does.
  std::optional<Day> paid_on;
  // What changes charged and gave back of the other days from the end on (ended_changes.h).
  std::vector<SettledChange> changes;
  Money taken_back;
};

// `charges` are the contract's by its end; absent: nothing was charged of it.
CutCharges CutAtEnd(const ChargedSoFar& charged,
                    const std::optional<ChargeFacts>& charges,
                    const EndTerms& terms);

// `paid_until_on` is the contract's (paid_until.h).
CutCharges CutAtTransfer(const ChargedSoFar& charged,
                         const std::optional<ChargeFacts>& charges,
                         const EndTerms& terms,
                         std::optional<Day> paid_until_on);

}  // namespace vinculo::contract
