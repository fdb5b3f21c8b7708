#pragma once
#include "CLI/CLI.hpp"
#include "tools/vinculoctl/connection.h"

namespace vinculo::ctl {

// The flags of Connection, whose defaults are where `make run` puts the services on this machine.
// `connection` outlives the app.
void AddConnection(CLI::App& app, Connection* connection);

}  // namespace vinculo::ctl
