#include "services/reporting/handlers/handlers.h"

namespace vinculo::reporting {

Task<pb::ListReportsResponse> ListReports(rpc::Call&,
                                          const Deps& deps,
                                          const pb::ListReportsRequest&) {
  pb::ListReportsResponse response;
  for (const Report& report : deps.catalogue->reports()) {
    *response.add_reports() = report.definition;
  }
  co_return response;
}

}  // namespace vinculo::reporting
