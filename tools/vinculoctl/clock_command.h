#pragma once
// `clock`: the clock of a sandbox tenant.

#include "CLI/CLI.hpp"
#include "tools/vinculoctl/connection.h"

namespace vinculo::ctl {

// `connection` and `code` outlive the app.
void AddClock(CLI::App& app, const Connection& connection, int* code);

}  // namespace vinculo::ctl
