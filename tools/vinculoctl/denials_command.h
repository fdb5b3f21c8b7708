#pragma once
// C-33. Who tried what they may not, in the terminal.

#include "CLI/CLI.hpp"
#include "tools/vinculoctl/connection.h"

namespace vinculo::ctl {

// vinculoctl denials list; `code` gets the exit code. All outlive the parsing.
void AddDenials(CLI::App& app, const Connection& connection, int* code);

}  // namespace vinculo::ctl
