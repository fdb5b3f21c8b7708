#pragma once
#include "common/base/task.h"
#include "common/rpc/call.h"
#include "common/rpc/stream.h"
#include "services/reporting/deps.h"
#include "vinculo/reporting/v1/report_service.pb.h"

namespace vinculo::reporting {

Task<pb::ListReportsResponse> ListReports(rpc::Call& call,
                                          const Deps& deps,
                                          const pb::ListReportsRequest& req);
Task<pb::ReportDefinition> GetReport(rpc::Call& call,
                                     const Deps& deps,
                                     const pb::GetReportRequest& req);
Task<pb::RunReportResponse> RunReport(rpc::Call& call,
                                      const Deps& deps,
                                      const pb::RunReportRequest& req);
Task<void> StreamReport(rpc::Call& call,
                        const Deps& deps,
                        const pb::StreamReportRequest& req,
                        rpc::Writer<pb::StreamReportResponse> out);
Task<void> DownloadReport(rpc::Call& call,
                          const Deps& deps,
                          const pb::DownloadReportRequest& req,
                          rpc::Writer<pb::DownloadReportResponse> out);
Task<pb::ExplainReportResponse> ExplainReport(rpc::Call& call,
                                              const Deps& deps,
                                              const pb::ExplainReportRequest& req);
Task<pb::SuggestValuesResponse> SuggestValues(rpc::Call& call,
                                              const Deps& deps,
                                              const pb::SuggestValuesRequest& req);

}  // namespace vinculo::reporting
