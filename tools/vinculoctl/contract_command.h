#pragma once
#include <string>

#include "tools/vinculoctl/connection.h"

namespace vinculo::ctl {

// C-31. Prints one contract with its timeline.
int ShowContract(const Connection& connection, const std::string& contract);

}  // namespace vinculo::ctl
