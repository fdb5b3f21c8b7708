#pragma once
#include "common/rpc/server.h"
#include "services/reporting/deps.h"

namespace vinculo::reporting {

// Adds vinculo.reporting.v1.ReportService.
void AddMethods(rpc::Server& server, const Deps& deps);

}  // namespace vinculo::reporting
