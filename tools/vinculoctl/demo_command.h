#pragma once
#include "tools/vinculoctl/connection.h"
#include "tools/vinculoctl/demo/portfolio.h"

namespace vinculo::ctl {

// Loads the demo portfolio: plans, clients, contracts, an alert rule; runs the daily cycle; waits
// until the reports show it. Loading it twice changes nothing.
int LoadDemo(const Connection& connection, const demo::PortfolioSpec& spec);

}  // namespace vinculo::ctl
