#pragma once
// C-22. Yearly price adjustments, in the terminal.

#include "CLI/CLI.hpp"
#include "tools/vinculoctl/connection.h"

namespace vinculo::ctl {

// vinculoctl adjustment simulate | notify | prove | apply | undo | show | list | items; a step is
// waited for until it is done.
// `code` gets the exit code. All outlive the parsing.
void AddAdjustments(CLI::App& app, const Connection& connection, int* code);

}  // namespace vinculo::ctl
