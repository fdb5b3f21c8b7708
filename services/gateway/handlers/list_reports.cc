#include "common/base/status_macros.h"
#include "services/gateway/handlers/answer.h"
#include "services/gateway/handlers/caller.h"
#include "services/gateway/handlers/definition_json.h"
#include "services/gateway/handlers/handlers.h"
#include "services/gateway/handlers/no_more_parameters.h"
#include "services/gateway/http/entity_tag.h"

namespace vinculo::gateway {

absl::StatusOr<Response> ListReports(Request& request, const Deps& deps) {
  ASSIGN_OR_RETURN(const Caller caller, CallerOf(request, deps));
  ASSIGN_OR_RETURN(const Terms terms, TermsOf(request));
  RETURN_IF_ERROR(NoMoreParameters(request.query));
  ASSIGN_OR_RETURN(const pb::ListReportsResponse list, deps.reports.ListReports(caller, {}));

  std::string body;
  JsonWriter json(body);
  json.BeginObject();
  json.Key("language");
  json.String(terms.language);
  json.Key("reports");
  json.BeginArray();
  for (const pb::ReportDefinition& report : list.reports()) {
    json.BeginObject();
    WriteSummary(report, terms.language, json);
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
  const std::string tag = EntityTag({body}, terms.encoding);
  return JsonAnswer(request, terms, tag, std::move(body));
}

}  // namespace vinculo::gateway
