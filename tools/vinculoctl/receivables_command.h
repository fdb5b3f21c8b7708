#pragma once
// C-40. What clients owe, in the terminal.

#include <string>

#include "CLI/CLI.hpp"
#include "tools/vinculoctl/connection.h"

namespace vinculo::ctl {

// vinculoctl receivables list | show | quote | summary; `code` gets the exit code. All outlive the
// parsing.
void AddReceivables(CLI::App& app, const Connection& connection, int* code);

}  // namespace vinculo::ctl
