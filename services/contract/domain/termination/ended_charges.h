#pragma once
// C-29, C-30. What becomes of all that a contract was charged when it ends (ended_receivable.h). A
// day that a period left out and that came back (given_back_days.h) counts for the charge that was
// made last of it: what came before charges it no more.

#include <vector>

#include "services/contract/domain/pricing/lessened_charges.h"
#include "services/contract/domain/termination/ended_receivable.h"

namespace vinculo::contract {

// Of charges that are neither cancelled nor deleted: first the periods in their order, then the
// days that came back, the latest first. `terms.uncharged` are the days that no charge is for;
// those whose charge was withdrawn, as a courtesy, are charged by nothing.
std::vector<EndedReceivable> AtEnd(const ChargedSoFar& charged, EndTerms terms);

}  // namespace vinculo::contract
