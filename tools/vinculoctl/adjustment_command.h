#pragma once
// C-22. Yearly price adjustments, in the terminal.

#include "CLI/CLI.hpp"
#include "tools/vinculoctl/connection.h"

namespace vinculo::ctl {

// vinculoctl adjustment simulate | notify | apply | undo | show; each waits until its step is done.
// `code` gets the exit code. All outlive the parsing.
void AddAdjustments(CLI::App& app, const Connection& connection, int* code);

}  // namespace vinculo::ctl
