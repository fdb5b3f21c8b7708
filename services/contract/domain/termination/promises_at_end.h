#pragma once
// C-24, C-29. What earlier changes promised to give back to the client and no period will, because
// the contract ends: it is the client's money, and is to be paid out.

#include "absl/types/span.h"
#include "services/contract/domain/pricing/adjustments.h"
#include "services/contract/domain/termination/ended_receivable.h"

namespace vinculo::contract {

// `ended` are the contract's receivables as its end leaves them: what a period gave back by its
// lower price is lost with its days. `charges` end with the contract.
Money PromisedAtEnd(const PriceTimeline& timeline,
                    const ChargeFacts& charges,
                    absl::Span<const EndedReceivable> ended);

}  // namespace vinculo::contract
