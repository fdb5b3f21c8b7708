#pragma once
// C-28. Block runs in the terminal.

#include <string>

#include "CLI/CLI.hpp"
#include "tools/vinculoctl/connection.h"

namespace vinculo::ctl {

// vinculoctl block-run [--apply] [--date DAY] [--changes N]: without --apply a dry run with its
// diff, of a past date a replay; and block-run state CONTRACT. `code` gets the exit code. All
// outlive the parsing.
void AddBlockRun(CLI::App& app, const Connection& connection, int* code);

}  // namespace vinculo::ctl
