#include "services/gateway/testing/fake_report_service.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "common/base/check.h"
#include "common/errors/errors.h"
#include "services/gateway/testing/grpc_status.h"

namespace vinculo::gateway {
FakeReportService::FakeReportService() {
  run = [this](const pb::RunReportRequest&) { return page; };
  suggest = [](const pb::SuggestValuesRequest&) { return pb::SuggestValuesResponse(); };
  header_of = [this](const auto&, const auto&) { return header; };
  download = [](grpc::ServerContext*, const Write& write) {
    pb::DownloadReportResponse last;
    last.mutable_trailer();
    write(last);
    return absl::OkStatus();
  };
  grpc::ServerBuilder builder;
  builder.AddListeningPort("127.0.0.1:0", grpc::InsecureServerCredentials(), &port_);
  builder.RegisterService(this);
  server_ = builder.BuildAndStart();
  VINCULO_CHECK(server_ != nullptr);
}

FakeReportService::~FakeReportService() {
  server_->Shutdown(absl::ToChronoTime(absl::Now()));
  server_->Wait();
}

std::string FakeReportService::address() const { return absl::StrCat("127.0.0.1:", port_); }

int FakeReportService::CallsOf(const std::string& method) const {
  absl::MutexLock lock(&mutex_);
  const auto it = calls_.find(method);
  return it == calls_.end() ? 0 : it->second;
}

std::multimap<std::string, std::string> FakeReportService::LastMetadata() const {
  absl::MutexLock lock(&mutex_);
  return metadata_;
}

pb::RunReportRequest FakeReportService::LastRun() const {
  absl::MutexLock lock(&mutex_);
  return last_run_;
}

pb::DownloadReportRequest FakeReportService::LastDownload() const {
  absl::MutexLock lock(&mutex_);
  return last_download_;
}

grpc::Status FakeReportService::Begin(const std::string& method,
                                      const grpc::ServerContext* context) {
  absl::MutexLock lock(&mutex_);
  ++calls_[method];
  metadata_.clear();
  for (const auto& [name, value] : context->client_metadata()) {
    metadata_.emplace(std::string(name.data(), name.size()),
                      std::string(value.data(), value.size()));
  }
  return ToGrpc(failure);
}

grpc::Status FakeReportService::ListReports(grpc::ServerContext* context,
                                            const pb::ListReportsRequest*,
                                            pb::ListReportsResponse* response) {
  *response = reports;
  return Begin("ListReports", context);
}

grpc::Status FakeReportService::GetReport(grpc::ServerContext* context,
                                          const pb::GetReportRequest* request,
                                          pb::ReportDefinition* response) {
  if (const grpc::Status status = Begin("GetReport", context); !status.ok()) return status;
  for (const pb::ReportDefinition& report : reports.reports()) {
    if (absl::StrCat("reports/", report.id()) != request->name()) continue;
    *response = report;
    return grpc::Status::OK;
  }
  return ToGrpc(errors::ResourceNotFound("report", request->name()));
}

grpc::Status FakeReportService::RunReport(grpc::ServerContext* context,
                                          const pb::RunReportRequest* request,
                                          pb::RunReportResponse* response) {
  if (const grpc::Status status = Begin("RunReport", context); !status.ok()) return status;
  {
    absl::MutexLock lock(&mutex_);
    last_run_ = *request;
  }
  absl::StatusOr<pb::RunReportResponse> answer = run(*request);
  if (!answer.ok()) return ToGrpc(answer.status());
  *response = *std::move(answer);
  *response->mutable_header() = header_of(request->name(), request->parameters());
  return grpc::Status::OK;
}

grpc::Status FakeReportService::StreamReport(grpc::ServerContext* context,
                                             const pb::StreamReportRequest* request,
                                             grpc::ServerWriter<pb::StreamReportResponse>* writer) {
  if (const grpc::Status status = Begin("StreamReport", context); !status.ok()) return status;
  pb::StreamReportResponse first;
  *first.mutable_header() = header_of(request->name(), request->parameters());
  writer->Write(first);
  return grpc::Status::OK;
}

grpc::Status FakeReportService::DownloadReport(
    grpc::ServerContext* context,
    const pb::DownloadReportRequest* request,
    grpc::ServerWriter<pb::DownloadReportResponse>* writer) {
  if (const grpc::Status status = Begin("DownloadReport", context); !status.ok()) return status;
  {
    absl::MutexLock lock(&mutex_);
    last_download_ = *request;
  }
  pb::DownloadReportResponse first;
  *first.mutable_header() = header_of(request->name(), request->parameters());
  writer->Write(first);
  return ToGrpc(download(
      context, [&](const pb::DownloadReportResponse& part) { return writer->Write(part); }));
}

grpc::Status FakeReportService::ExplainReport(grpc::ServerContext* context,
                                              const pb::ExplainReportRequest*,
                                              pb::ExplainReportResponse* response) {
  *response = explanation;
  return Begin("ExplainReport", context);
}

grpc::Status FakeReportService::SuggestValues(grpc::ServerContext* context,
                                              const pb::SuggestValuesRequest* request,
                                              pb::SuggestValuesResponse* response) {
  *response = suggest(*request);
  return Begin("SuggestValues", context);
}

}  // namespace vinculo::gateway
