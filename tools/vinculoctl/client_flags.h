#pragma once
// `client`, `merge` and `privacy`.

#include "CLI/CLI.hpp"
#include "tools/vinculoctl/connection.h"

namespace vinculo::ctl {

// `connection` and `code` outlive the app.
void AddClient(CLI::App& app, const Connection& connection, int* code);
void AddMerge(CLI::App& app, const Connection& connection, int* code);
void AddPrivacy(CLI::App& app, const Connection& connection, int* code);

}  // namespace vinculo::ctl
