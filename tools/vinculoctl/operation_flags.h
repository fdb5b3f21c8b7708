#pragma once
// `report`, `cycle`, `feed`, `policy` and `demo`.

#include "CLI/CLI.hpp"
#include "tools/vinculoctl/connection.h"

namespace vinculo::ctl {

// `connection` and `code` outlive the app.
void AddReport(CLI::App& app, const Connection& connection, int* code);
void AddCycle(CLI::App& app, const Connection& connection, int* code);
void AddFeed(CLI::App& app, const Connection& connection, int* code);
void AddPolicy(CLI::App& app, const Connection& connection, int* code);
void AddDemo(CLI::App& app, const Connection& connection, int* code);

}  // namespace vinculo::ctl
