#include "services/reporting/handlers/handlers.h"

namespace vinculo::reporting {

Task<pb::ReportDefinition> GetReport(rpc::Call&,
                                     const Deps& deps,
                                     const pb::GetReportRequest& req) {
  CO_ASSIGN_OR_RETURN(const Report* report, deps.catalogue->Get(req.name()));
  co_return report->definition;
}

}  // namespace vinculo::reporting
