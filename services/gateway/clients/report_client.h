#pragma once

#include <memory>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "services/gateway/http/cancellation.h"
#include "vinculo/reporting/v1/report_service.pb.h"

namespace vinculo::gateway {

namespace pb = ::vinculo::reporting::v1;

// What travels with a call: who asks, under which id, and when to stop.
struct Caller {
  // The Authorization header as it came ("Bearer ..."); reporting verifies it. Empty in local mode.
  std::string authorization;
  // Local mode only: the tenant of a caller without credentials.
  std::string tenant;
  std::string request_id;
  // W3C trace context, as it came.
  std::string traceparent;
  std::shared_ptr<Cancellation> cancellation;
};

// The messages of a server stream, one after another. Destroying it early cancels the call. One
// thread at a time.
template <class Message>
class MessageStream {
 public:
  virtual ~MessageStream() = default;
  // False at the end of a stream that ended well.
  virtual absl::StatusOr<bool> Next(Message* message) = 0;
};

// The reporting service. Blocking; thread-safe. A call ends early with CANCELLED when the caller's
// cancellation comes. Errors keep the payloads of common/errors (reason, violations, retry).
class ReportClient {
 public:
  struct Options {
    // "127.0.0.1:50054" or "dns:///reporting:50054".
    std::string address;
    // CA of the service's certificate (PEM), and our own pair where it asks for one. Empty:
    // plaintext.
    std::string tls_ca_file;
    std::string tls_cert_file;
    std::string tls_key_file;
    absl::Duration call_timeout = absl::Seconds(30);
    absl::Duration download_timeout = absl::Minutes(15);
  };

  explicit ReportClient(const Options& options);
  ~ReportClient();

  absl::StatusOr<pb::ListReportsResponse> ListReports(const Caller& caller,
                                                      const pb::ListReportsRequest& request) const;
  absl::StatusOr<pb::ReportDefinition> GetReport(const Caller& caller,
                                                 const pb::GetReportRequest& request) const;
  absl::StatusOr<pb::RunReportResponse> RunReport(const Caller& caller,
                                                  const pb::RunReportRequest& request) const;
  absl::StatusOr<pb::ExplainReportResponse> ExplainReport(
      const Caller& caller, const pb::ExplainReportRequest& request) const;
  absl::StatusOr<pb::SuggestValuesResponse> SuggestValues(
      const Caller& caller, const pb::SuggestValuesRequest& request) const;
  std::unique_ptr<MessageStream<pb::StreamReportResponse>> StreamReport(
      const Caller& caller, const pb::StreamReportRequest& request) const;
  std::unique_ptr<MessageStream<pb::DownloadReportResponse>> DownloadReport(
      const Caller& caller, const pb::DownloadReportRequest& request) const;

  // Whether the service can be reached within `timeout`; connects where that was not done yet.
  absl::Status Check(absl::Duration timeout) const;

 private:
  struct Channel;
  const Options options_;
  const std::unique_ptr<Channel> channel_;
};

}  // namespace vinculo::gateway
