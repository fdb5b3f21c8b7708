#include "absl/strings/str_cat.h"
#include "common/base/status_macros.h"
#include "services/gateway/handlers/answer.h"
#include "services/gateway/handlers/caller.h"
#include "services/gateway/handlers/definition_json.h"
#include "services/gateway/handlers/handlers.h"
#include "services/gateway/handlers/run_json.h"
#include "services/gateway/http/entity_tag.h"

namespace vinculo::gateway {

absl::StatusOr<Response> ExplainReport(Request& request, const Deps& deps) {
  ASSIGN_OR_RETURN(const Caller caller, CallerOf(request, deps));
  ASSIGN_OR_RETURN(const Terms terms, TermsOf(request));
  pb::ExplainReportRequest explain;
  explain.set_name(absl::StrCat("reports/", request.captures[0]));
  for (const auto& [name, value] : request.query.parameters()) {
    (*explain.mutable_parameters())[name] = value;
  }
  ASSIGN_OR_RETURN(const pb::ExplainReportResponse explained,
                   deps.reports.ExplainReport(caller, explain));

  std::string body;
  JsonWriter json(body);
  json.BeginObject();
  json.Key("definition");
  WriteDefinition(explained.definition(), terms.language, json);
  json.Key("parameters");
  WriteParameters(explained.parameters(), json);
  json.Key("sql");
  json.String(explained.sql());
  json.EndObject();
  const std::string tag = EntityTag({body}, terms.encoding);
  return JsonAnswer(request, terms, tag, std::move(body));
}

}  // namespace vinculo::gateway
