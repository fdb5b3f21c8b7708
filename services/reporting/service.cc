#include "services/reporting/service.h"

#include "common/rpc/methods.h"
#include "services/reporting/handlers/handlers.h"

namespace vinculo::reporting {

void AddMethods(rpc::Server& server, const Deps& deps) {
  rpc::ServiceMethods<Deps> reports("vinculo.reporting.v1.ReportService", deps);
  reports.Unary("ListReports", &ListReports);
  reports.Unary("GetReport", &GetReport);
  reports.Unary("RunReport", &RunReport);
  reports.ServerStream("StreamReport", &StreamReport);
  reports.ServerStream("DownloadReport", &DownloadReport);
  reports.Unary("ExplainReport", &ExplainReport);
  reports.Unary("SuggestValues", &SuggestValues);
  server.Add(std::move(reports));
}

}  // namespace vinculo::reporting
