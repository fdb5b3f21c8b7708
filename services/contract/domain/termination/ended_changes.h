#pragma once
// C-24, C-29. What changes charged or gave back for days from a contract's end on: these do not
// come, and the period gives back the whole price of its first day for them already. So each change
// is settled anew, as for days that are not charged (settled_change.h):
// - what it charged for them is owed no more; what of that was paid is to be given back;
// - what it gave back for them is not the client's: it is taken off what the end pays out of
//   promises (promises_at_end.h).

#include <optional>
#include <vector>

#include "absl/types/span.h"
#include "services/contract/domain/pricing/settled_change.h"
#include "services/contract/domain/termination/ended_receivable.h"

namespace vinculo::contract {

struct EndedChanges {
  std::vector<SettledChange> changes;    // whose lines are others now
  std::vector<EndedReceivable> charges;  // those of all, kept ones too
  Money taken_back;                      // of what they gave back; below zero: they give back more
};

// `charges` are the contract's; absent: nothing was charged of it.
EndedChanges AtEnd(absl::Span<const SettledChange> changes,
                   std::optional<ChargeFacts> charges,
                   const EndTerms& terms);

}  // namespace vinculo::contract
