#include <optional>

#include "absl/strings/str_cat.h"
#include "common/base/status_macros.h"
#include "common/errors/errors.h"
#include "services/gateway/handlers/answer.h"
#include "services/gateway/handlers/caller.h"
#include "services/gateway/handlers/handlers.h"
#include "services/gateway/handlers/page_size.h"
#include "services/gateway/handlers/run_json.h"
#include "services/gateway/http/entity_tag.h"

namespace vinculo::gateway {
namespace {

absl::StatusOr<pb::RunReportRequest> ParseRun(Request& request) {
  pb::RunReportRequest run;
  run.set_name(absl::StrCat("reports/", request.captures[0]));
  run.set_page_token(request.query.Take("page_token"));
  run.set_order_by(request.query.Take("order_by"));
  ASSIGN_OR_RETURN(const int page_size, TakePageSize(request.query));
  run.set_page_size(page_size);
  for (const auto& [name, value] : request.query.parameters()) {
    (*run.mutable_parameters())[name] = value;
  }
  return run;
}

std::string TagOf(const pb::ReportHeader& header,
                  const pb::RunReportRequest& run,
                  const Terms& terms) {
  return EntityTag(
      {"rows", header.etag(), run.order_by(), absl::StrCat(run.page_size()), run.page_token()},
      terms.encoding);
}

// The header alone, as the stream of the same report begins with it, before its rows are read.
absl::StatusOr<pb::ReportHeader> HeaderOf(const Caller& caller,
                                          const pb::RunReportRequest& run,
                                          const Deps& deps) {
  pb::StreamReportRequest stream;
  stream.set_name(run.name());
  *stream.mutable_parameters() = run.parameters();
  stream.set_order_by(run.order_by());
  const auto parts = deps.reports.StreamReport(caller, stream);
  pb::StreamReportResponse first;
  ASSIGN_OR_RETURN(const bool any, parts->Next(&first));
  if (!any || !first.has_header()) return errors::Internal("a report's stream without a header");
  return std::move(*first.mutable_header());
}

}  // namespace

absl::StatusOr<Response> RunReport(Request& request, const Deps& deps) {
  ASSIGN_OR_RETURN(const Caller caller, CallerOf(request, deps));
  ASSIGN_OR_RETURN(const Terms terms, TermsOf(request));
  ASSIGN_OR_RETURN(const pb::RunReportRequest run, ParseRun(request));
  if (request.headers.Has("If-None-Match")) {
    ASSIGN_OR_RETURN(const pb::ReportHeader header, HeaderOf(caller, run, deps));
    const std::string tag = TagOf(header, run, terms);
    if (ClientHas(request, tag)) {
      Response response = NotModified(tag);
      SetFreshnessHeaders(header, response);
      return response;
    }
  }
  ASSIGN_OR_RETURN(const pb::RunReportResponse page, deps.reports.RunReport(caller, run));

  std::string body;
  JsonWriter json(body);
  RETURN_IF_ERROR(WriteRun(page, json));
  Response response = JsonAnswer(request, terms, TagOf(page.header(), run, terms), std::move(body));
  SetFreshnessHeaders(page.header(), response);
  return response;
}

}  // namespace vinculo::gateway
