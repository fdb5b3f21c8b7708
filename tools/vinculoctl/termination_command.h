#pragma once
// C-23, C-29. Fines and the end of contracts, in the terminal.

#include "CLI/CLI.hpp"
#include "tools/vinculoctl/connection.h"

namespace vinculo::ctl {

// vinculoctl fine quote | verify, and contract cancel: shows what it would mean, and asks. `code`
// gets the exit code. All outlive the parsing.
void AddTermination(CLI::App& app, CLI::App& contract, const Connection& connection, int* code);

}  // namespace vinculo::ctl
