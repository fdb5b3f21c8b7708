#pragma once
// C-24, C-29. What earlier changes promised to give back to the client and no period will, because
// the contract ends: it is the client's money, and is to be paid out. What they gave for days that
// do not come is not (ended_changes.h).

#include "absl/types/span.h"
#include "services/contract/domain/pricing/adjustments.h"
#include "services/contract/domain/receivables/lessened_period.h"
#include "services/contract/domain/termination/ended_receivable.h"

namespace vinculo::contract {

// The contract's receivables as its end leaves them.
struct ChargesAtEnd {
  // What a period gave back by its lower price is lost with its days.
  absl::Span<const EndedReceivable> ended;
  // Of these the days after the end stay paid: they give back what they gave.
  absl::Span<const EndedReceivable> still_paid;
  // Days that went and came back before.
  absl::Span<const ReturnedDays> returned;
  // What was promised and no period could give: it waited.
  Money pending;
  // Of all that was promised, what was given for days from the end on.
  Money taken_back;
};

// `charges` end with the contract. What a period gave that cost nothing (lost_promises.h) is lost
// with its days, too. Never below zero: what a period that stays as it is gave already, nobody asks
// for again.
Money PromisedAtEnd(const PriceTimeline& timeline,
                    const ChargeFacts& charges,
                    const ChargesAtEnd& at_end);

}  // namespace vinculo::contract
