#pragma once
// `import` and `export`.

#include "CLI/CLI.hpp"
#include "tools/vinculoctl/connection.h"

namespace vinculo::ctl {

// `connection` and `code` outlive the app.
void AddImports(CLI::App& app, const Connection& connection, int* code);
void AddExports(CLI::App& app, const Connection& connection, int* code);

}  // namespace vinculo::ctl
