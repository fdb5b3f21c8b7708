#pragma once
// C-22. The table of price indices, in the terminal.

#include "CLI/CLI.hpp"
#include "tools/vinculoctl/connection.h"

namespace vinculo::ctl {

// vinculoctl index put | list | import; `code` gets the exit code. All outlive the parsing.
void AddIndices(CLI::App& app, const Connection& connection, int* code);

}  // namespace vinculo::ctl
