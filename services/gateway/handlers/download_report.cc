#include <optional>
#include <utility>

#include "absl/strings/str_cat.h"
#include "common/base/status_macros.h"
#include "common/errors/errors.h"
#include "services/gateway/handlers/answer.h"
#include "services/gateway/handlers/caller.h"
#include "services/gateway/handlers/file_name.h"
#include "services/gateway/handlers/handlers.h"
#include "services/gateway/http/entity_tag.h"
#include "services/gateway/http/gzip.h"

namespace vinculo::gateway {
namespace {

using Download = MessageStream<pb::DownloadReportResponse>;

// The bytes of a download as reporting sends them. Without reporting's trailer the file is not
// whole and the body fails.
class FileBody final : public BodySource {
 public:
  FileBody(std::unique_ptr<Download> download, std::string first)
      : download_(std::move(download)), first_(std::move(first)) {}

  absl::StatusOr<std::optional<std::string>> Next() override {
    if (!first_.empty()) return std::exchange(first_, "");
    pb::DownloadReportResponse message;
    ASSIGN_OR_RETURN(const bool more, download_->Next(&message));
    if (message.has_trailer()) whole_ = true;
    if (more) return std::move(*message.mutable_data());
    if (!whole_) return errors::Internal("a download ended without its trailer");
    return std::nullopt;
  }

 private:
  const std::unique_ptr<Download> download_;
  std::string first_;
  bool whole_ = false;
};

absl::StatusOr<pb::FileFormat> ParseDialect(absl::string_view dialect) {
  if (dialect.empty() || dialect == "rfc4180") return pb::CSV;
  if (dialect == "excel-br") return pb::CSV_EXCEL_BR;
  return errors::InvalidField("dialect", "DIALECT_UNKNOWN", "use rfc4180 or excel-br");
}

absl::StatusOr<pb::DownloadReportRequest> ParseDownload(Request& request, Language language) {
  pb::DownloadReportRequest download;
  download.set_name(absl::StrCat("reports/", request.captures[0]));
  download.set_language(std::string(language));
  download.set_order_by(request.query.Take("order_by"));
  ASSIGN_OR_RETURN(const pb::FileFormat format, ParseDialect(request.query.Take("dialect")));
  download.set_format(format);
  for (const auto& [name, value] : request.query.parameters()) {
    (*download.mutable_parameters())[name] = value;
  }
  return download;
}

// "contratos-a-vencer_2026-11-22_asof-20261122T081200Z.csv": the civil day and the instant up to
// which it is complete.
std::string FileName(absl::string_view title,
                     const pb::ReportHeader& header,
                     const absl::TimeZone& zone) {
  std::string name = FileStem(title);
  if (header.has_as_of()) {
    const absl::Time as_of = absl::FromUnixSeconds(header.as_of().seconds());
    absl::StrAppend(&name,
                    absl::FormatTime("_%Y-%m-%d", as_of, zone),
                    absl::FormatTime("_asof-%Y%m%dT%H%M%SZ", as_of, absl::UTCTimeZone()));
  }
  return absl::StrCat(name, ".csv");
}

}  // namespace

absl::StatusOr<Response> DownloadReport(Request& request, const Deps& deps) {
  ASSIGN_OR_RETURN(const Caller caller, CallerOf(request, deps));
  ASSIGN_OR_RETURN(const Terms terms, TermsOf(request));
  ASSIGN_OR_RETURN(const pb::DownloadReportRequest asked, ParseDownload(request, terms.language));
  std::unique_ptr<Download> download = deps.reports.DownloadReport(caller, asked);
  pb::DownloadReportResponse first;
  ASSIGN_OR_RETURN(const bool any, download->Next(&first));
  if (!any || !first.has_header()) return errors::Internal("a download without a header");
  const std::string tag = EntityTag({"csv",
                                     first.header().etag(),
                                     asked.order_by(),
                                     terms.language,
                                     pb::FileFormat_Name(asked.format())},
                                    terms.encoding);
  if (ClientHas(request, tag)) return NotModified(tag);

  pb::GetReportRequest get;
  get.set_name(asked.name());
  ASSIGN_OR_RETURN(const pb::ReportDefinition report, deps.reports.GetReport(caller, get));
  Response response;
  SetCacheHeaders(tag, response);
  SetFreshnessHeaders(first.header(), response);
  const absl::string_view title =
      terms.language == kEnglish ? report.title().en() : report.title().pt_br();
  response.headers.Set("Content-Type", "text/csv; charset=utf-8; header=present");
  response.headers.Set("Content-Language", terms.language);
  response.headers.Set("Content-Disposition",
                       AttachmentNamed(FileName(title, first.header(), deps.time_zone)));
  response.headers.Set("Accept-Ranges", "none");
  response.stream =
      std::make_unique<FileBody>(std::move(download), std::move(*first.mutable_data()));
  if (terms.encoding == Encoding::kGzip) {
    response.headers.Set("Content-Encoding", "gzip");
    response.stream = GzipStream(std::move(response.stream));
  }
  return response;
}

}  // namespace vinculo::gateway
