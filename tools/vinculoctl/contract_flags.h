#pragma once
// `contract`, `plan`, `price-at`, `preview-change`, `template` and `document`.

#include "CLI/CLI.hpp"
#include "tools/vinculoctl/connection.h"

namespace vinculo::ctl {

// `connection` and `code` outlive the app.
void AddContract(CLI::App& app, const Connection& connection, int* code);
void AddPlan(CLI::App& app, const Connection& connection, int* code);
void AddPricing(CLI::App& app, const Connection& connection, int* code);
void AddTemplate(CLI::App& app, const Connection& connection, int* code);
void AddDocument(CLI::App& app, const Connection& connection, int* code);

}  // namespace vinculo::ctl
