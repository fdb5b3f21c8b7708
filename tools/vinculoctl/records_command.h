#pragma once
// What the registry keeps of a client, in the terminal.

#include "CLI/CLI.hpp"
#include "tools/vinculoctl/connection.h"

namespace vinculo::ctl {

// vinculoctl records list | show | add | attach | download; `code` gets the exit code. All outlive
// the parsing.
void AddRecords(CLI::App& app, const Connection& connection, int* code);

}  // namespace vinculo::ctl
