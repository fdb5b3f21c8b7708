#pragma once
#include "common/base/day.h"

namespace vinculo::contract {

// C-21, R-38. The text of a signed contract and who signed it are kept after the client was
// anonymised, for the exercise of rights (LGPD art. 7 VI, art. 16 I): claims from it lapse 5 years
// after it ended (Codigo Civil art. 206 section 5 I; CDC art. 27). On a day those of contracts that
// ended before this one are erased.
Day KeptSince(Day business_date);

}  // namespace vinculo::contract
