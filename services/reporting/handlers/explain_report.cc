#include "services/reporting/handlers/handlers.h"
#include "services/reporting/handlers/report_header.h"
#include "services/reporting/handlers/report_request.h"

namespace vinculo::reporting {

Task<pb::ExplainReportResponse> ExplainReport(rpc::Call& call,
                                              const Deps& deps,
                                              const pb::ExplainReportRequest& req) {
  CO_ASSIGN_OR_RETURN(const ReportRun run, ReadRun(call, deps, req.name(), req.parameters(), ""));
  pb::ExplainReportResponse response;
  *response.mutable_definition() = run.report->definition;
  for (const auto& [id, text] : ShownParameters(run)) (*response.mutable_parameters())[id] = text;
  response.set_sql(ShownSql(run));
  co_return response;
}

}  // namespace vinculo::reporting
