#pragma once

#include <grpcpp/grpcpp.h>

#include <functional>
#include <map>
#include <memory>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/synchronization/mutex.h"
#include "vinculo/reporting/v1/report_service.grpc.pb.h"

namespace vinculo::gateway {

namespace pb = ::vinculo::reporting::v1;

// A ReportService in this process, on a port of its own: answers what a test sets, remembers what
// came. Set before the calls that use it.
class FakeReportService final : public pb::ReportService::Service {
 public:
  FakeReportService();
  ~FakeReportService() override;

  std::string address() const;

  pb::ListReportsResponse reports;
  // A page without its header; `page` unless a test sets another.
  pb::RunReportResponse page;
  std::function<absl::StatusOr<pb::RunReportResponse>(const pb::RunReportRequest&)> run;
  std::function<pb::ReportHeader(const std::string& name,
                                 const google::protobuf::Map<std::string, std::string>& parameters)>
      header_of;
  pb::ExplainReportResponse explanation;
  std::function<pb::SuggestValuesResponse(const pb::SuggestValuesRequest&)> suggest;
  // The header of every answer, unless a test sets header_of.
  pb::ReportHeader header;
  // Writes a download's data and trailer after the header; its status ends the call. False from
  // `write`: cancelled.
  using Write = std::function<bool(const pb::DownloadReportResponse&)>;
  std::function<absl::Status(grpc::ServerContext*, const Write& write)> download;
  // Not ok: every call fails with it, payloads included.
  absl::Status failure;

  // How often each method was called, by its name.
  int CallsOf(const std::string& method) const;
  // Metadata and request of the last call.
  std::multimap<std::string, std::string> LastMetadata() const;
  pb::RunReportRequest LastRun() const;
  pb::DownloadReportRequest LastDownload() const;

 private:
  grpc::Status Begin(const std::string& method, const grpc::ServerContext* context);

  grpc::Status ListReports(grpc::ServerContext*,
                           const pb::ListReportsRequest*,
                           pb::ListReportsResponse*) override;
  grpc::Status GetReport(grpc::ServerContext*,
                         const pb::GetReportRequest*,
                         pb::ReportDefinition*) override;
  grpc::Status RunReport(grpc::ServerContext*,
                         const pb::RunReportRequest*,
                         pb::RunReportResponse*) override;
  grpc::Status StreamReport(grpc::ServerContext*,
                            const pb::StreamReportRequest*,
                            grpc::ServerWriter<pb::StreamReportResponse>*) override;
  grpc::Status DownloadReport(grpc::ServerContext*,
                              const pb::DownloadReportRequest*,
                              grpc::ServerWriter<pb::DownloadReportResponse>*) override;
  grpc::Status ExplainReport(grpc::ServerContext*,
                             const pb::ExplainReportRequest*,
                             pb::ExplainReportResponse*) override;
  grpc::Status SuggestValues(grpc::ServerContext*,
                             const pb::SuggestValuesRequest*,
                             pb::SuggestValuesResponse*) override;

  mutable absl::Mutex mutex_;
  std::map<std::string, int> calls_ ABSL_GUARDED_BY(mutex_);
  std::multimap<std::string, std::string> metadata_ ABSL_GUARDED_BY(mutex_);
  pb::RunReportRequest last_run_ ABSL_GUARDED_BY(mutex_);
  pb::DownloadReportRequest last_download_ ABSL_GUARDED_BY(mutex_);
  int port_ = 0;
  std::unique_ptr<grpc::Server> server_;
};

}  // namespace vinculo::gateway
