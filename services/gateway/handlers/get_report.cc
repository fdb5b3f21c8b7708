#include "absl/strings/str_cat.h"
#include "common/base/status_macros.h"
#include "services/gateway/handlers/answer.h"
#include "services/gateway/handlers/caller.h"
#include "services/gateway/handlers/definition_json.h"
#include "services/gateway/handlers/handlers.h"
#include "services/gateway/handlers/no_more_parameters.h"
#include "services/gateway/http/entity_tag.h"

namespace vinculo::gateway {

absl::StatusOr<Response> GetReport(Request& request, const Deps& deps) {
  ASSIGN_OR_RETURN(const Caller caller, CallerOf(request, deps));
  ASSIGN_OR_RETURN(const Terms terms, TermsOf(request));
  RETURN_IF_ERROR(NoMoreParameters(request.query));
  pb::GetReportRequest get;
  get.set_name(absl::StrCat("reports/", request.captures[0]));
  ASSIGN_OR_RETURN(const pb::ReportDefinition report, deps.reports.GetReport(caller, get));

  std::string body;
  JsonWriter json(body);
  WriteDefinition(report, terms.language, json);
  const std::string tag = EntityTag({body}, terms.encoding);
  return JsonAnswer(request, terms, tag, std::move(body));
}

}  // namespace vinculo::gateway
