#pragma once
// C-28. What the debt of a contract means, in words.

#include <string>

#include "vinculo/contract/v1/block_run_service.pb.h"

namespace vinculo::ctl {

// A line for each thing that the state says.
std::string AccessStateText(const contract::v1::AccessState& state);

// "telecom (Anatel), version 2"; empty where no policy is named.
std::string PolicyText(contract::v1::DebtPolicy::Code code, int version);

}  // namespace vinculo::ctl
