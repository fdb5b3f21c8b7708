#pragma once
// What a fine comes from, and what the end of a contract means, as lines for a terminal.

#include <string>

#include "vinculo/contract/v1/fine.pb.h"
#include "vinculo/contract/v1/termination.pb.h"

namespace vinculo::ctl {

std::string FineText(const contract::v1::FineMemo& memo);
std::string OutcomeText(const contract::v1::TerminationOutcome& outcome);

}  // namespace vinculo::ctl
