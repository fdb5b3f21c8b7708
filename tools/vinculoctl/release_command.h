#pragma once
// C-25, C-26, C-27. Releases in the terminal.

#include <string>

#include "CLI/CLI.hpp"
#include "tools/vinculoctl/connection.h"

namespace vinculo::ctl {

// vinculoctl release check | grant | end | list; `code` gets the exit code. All outlive parsing.
void AddRelease(CLI::App& app, const Connection& connection, int* code);

}  // namespace vinculo::ctl
