#include "services/gateway/clients/report_client.h"

#include <grpcpp/grpcpp.h>

#include <utility>

#include "absl/time/clock.h"
#include "common/rpc/client_channel.h"
#include "vinculo/reporting/v1/report_service.grpc.pb.h"

namespace vinculo::gateway {
namespace {

// A call in progress: its context, and the link by which the client's going away cancels it.
class Context {
 public:
  Context(const Caller& caller, absl::Duration timeout)
      : link_(caller.cancellation, [this] { context_.TryCancel(); }) {
    context_.set_deadline(absl::ToChronoTime(absl::Now() + timeout));
    Add("authorization", caller.authorization);
    Add("vinculo-tenant", caller.tenant);
    Add("x-request-id", caller.request_id);
    Add("traceparent", caller.traceparent);
  }

  grpc::ClientContext* get() { return &context_; }

 private:
  void Add(const char* name, const std::string& value) {
    if (!value.empty()) context_.AddMetadata(name, value);
  }

  grpc::ClientContext context_;
  Cancellation::Registration link_;
};

template <class Message>
class Stream final : public MessageStream<Message> {
 public:
  template <class Start>
  Stream(const Caller& caller, absl::Duration timeout, Start start)
      : context_(caller, timeout), reader_(start(context_.get())) {}

  ~Stream() override {
    if (finished_) return;
    context_.get()->TryCancel();
    reader_->Finish();
  }

  absl::StatusOr<bool> Next(Message* message) override {
    if (!finished_ && reader_->Read(message)) return true;
    if (!finished_) status_ = rpc::FromGrpc(reader_->Finish());
    finished_ = true;
    if (!status_.ok()) return status_;
    return false;
  }

 private:
  Context context_;
  const std::unique_ptr<grpc::ClientReader<Message>> reader_;
  bool finished_ = false;
  absl::Status status_;
};

template <class Response, class Call>
absl::StatusOr<Response> CallUnary(const Caller& caller, absl::Duration timeout, Call call) {
  Context context(caller, timeout);
  Response response;
  if (absl::Status status = rpc::FromGrpc(call(context.get(), &response)); !status.ok())
    return status;
  return response;
}

}  // namespace

struct ReportClient::Channel {
  explicit Channel(const Options& options)
      : client({.address = options.address,
                .tls_ca_file = options.tls_ca_file,
                .tls_cert_file = options.tls_cert_file,
                .tls_key_file = options.tls_key_file}),
        stub(pb::ReportService::NewStub(client.channel())) {}

  rpc::Client client;
  std::unique_ptr<pb::ReportService::Stub> stub;
};

ReportClient::ReportClient(const Options& options)
    : options_(options), channel_(std::make_unique<Channel>(options)) {}

ReportClient::~ReportClient() = default;

absl::StatusOr<pb::ListReportsResponse> ReportClient::ListReports(
    const Caller& caller, const pb::ListReportsRequest& request) const {
  return CallUnary<pb::ListReportsResponse>(
      caller, options_.call_timeout, [&](grpc::ClientContext* context, auto* response) {
        return channel_->stub->ListReports(context, request, response);
      });
}

absl::StatusOr<pb::ReportDefinition> ReportClient::GetReport(
    const Caller& caller, const pb::GetReportRequest& request) const {
  return CallUnary<pb::ReportDefinition>(
      caller, options_.call_timeout, [&](grpc::ClientContext* context, auto* response) {
        return channel_->stub->GetReport(context, request, response);
      });
}

absl::StatusOr<pb::RunReportResponse> ReportClient::RunReport(
    const Caller& caller, const pb::RunReportRequest& request) const {
  return CallUnary<pb::RunReportResponse>(
      caller, options_.call_timeout, [&](grpc::ClientContext* context, auto* response) {
        return channel_->stub->RunReport(context, request, response);
      });
}

absl::StatusOr<pb::ExplainReportResponse> ReportClient::ExplainReport(
    const Caller& caller, const pb::ExplainReportRequest& request) const {
  return CallUnary<pb::ExplainReportResponse>(
      caller, options_.call_timeout, [&](grpc::ClientContext* context, auto* response) {
        return channel_->stub->ExplainReport(context, request, response);
      });
}

absl::StatusOr<pb::SuggestValuesResponse> ReportClient::SuggestValues(
    const Caller& caller, const pb::SuggestValuesRequest& request) const {
  return CallUnary<pb::SuggestValuesResponse>(
      caller, options_.call_timeout, [&](grpc::ClientContext* context, auto* response) {
        return channel_->stub->SuggestValues(context, request, response);
      });
}

std::unique_ptr<MessageStream<pb::StreamReportResponse>> ReportClient::StreamReport(
    const Caller& caller, const pb::StreamReportRequest& request) const {
  return std::make_unique<Stream<pb::StreamReportResponse>>(
      caller, options_.download_timeout, [&](grpc::ClientContext* context) {
        return channel_->stub->StreamReport(context, request);
      });
}

std::unique_ptr<MessageStream<pb::DownloadReportResponse>> ReportClient::DownloadReport(
    const Caller& caller, const pb::DownloadReportRequest& request) const {
  return std::make_unique<Stream<pb::DownloadReportResponse>>(
      caller, options_.download_timeout, [&](grpc::ClientContext* context) {
        return channel_->stub->DownloadReport(context, request);
      });
}

absl::Status ReportClient::Check(absl::Duration timeout) const {
  if (channel_->client.channel()->WaitForConnected(absl::ToChronoTime(absl::Now() + timeout))) {
    return absl::OkStatus();
  }
  return absl::UnavailableError("the reporting service cannot be reached");
}

}  // namespace vinculo::gateway
