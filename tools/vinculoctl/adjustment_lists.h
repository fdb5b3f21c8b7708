#pragma once
// C-22. The adjustments there are, their contracts, and the proof that notices came, in the
// terminal.

#include "CLI/CLI.hpp"
#include "tools/vinculoctl/connection.h"

namespace vinculo::ctl {

// `adjustment list | items | prove`. `code` gets the exit code. All outlive the parsing.
void AddAdjustmentLists(CLI::App& adjustment, const Connection& connection, int* code);

}  // namespace vinculo::ctl
