#pragma once
// C-01, C-29. Days that are not charged, of a contract that has ended: those before its end. What
// it was charged of later days, its end has settled (ended_charges.h): they are neither given back
// once more when billing is switched off afterwards, nor charged when it is switched on.

#include <vector>

#include "services/contract/domain/contract.h"
#include "services/contract/domain/receivables/pro_rata.h"

namespace vinculo::contract {

// As stretches (uncharged_days.h); of a contract that has not ended, all of them.
std::vector<DaySpan> DaysBeforeEnd(std::vector<DaySpan> days, const Contract& contract);

}  // namespace vinculo::contract
