#pragma once
#include <string>

#include "absl/status/status.h"
#include "services/reporting/catalogue/catalogue.h"

namespace vinculo::reporting {

// That PostgreSQL understands every report's query against the migrated schema and yields the
// declared columns. The error names the report. `conninfo` is that of the application role.
absl::Status CheckCatalogue(const Catalogue& catalogue, const std::string& conninfo);

}  // namespace vinculo::reporting
