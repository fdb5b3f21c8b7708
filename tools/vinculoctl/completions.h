#pragma once
#include "CLI/CLI.hpp"

namespace vinculo::ctl {

// A bash completion of the commands and flags as they are.
void PrintCompletions(const CLI::App& app);

}  // namespace vinculo::ctl
