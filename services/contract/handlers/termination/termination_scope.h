#pragma once
// C-23, C-29. What is to be read before a contract's fine can be counted, or the contract ended.

#include <optional>

#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/parameters/effective.h"
#include "services/contract/deps.h"
#include "services/contract/domain/termination/termination.h"

namespace vinculo::contract {

// C-23. What the contract's fine is counted by on the day.
Task<ContractFineTerms> FineTermsOf(db::Tx& tx, Contract contract, PriceTimeline timeline, Day day);

// The contract, its timeline, its fine terms: enough for a quote. NOT_FOUND.
Task<TerminationScope> ReadFineScope(db::Tx& tx,
                                     const Deps& deps,
                                     Uuid contract,
                                     std::optional<Day> leaves_on,
                                     const parameters::Policies& policies);

// What else the end of the contract touches: receivables of days from its end on (all, where there
// is no end) and what stays open, planned changes, pauses, and how far it is charged.
Task<TerminationScope> ReadScope(db::Tx& tx,
                                 const Deps& deps,
                                 Uuid contract,
                                 std::optional<Day> ends_on,
                                 const parameters::Policies& policies);

}  // namespace vinculo::contract
