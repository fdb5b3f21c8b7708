#include "common/base/status_macros.h"
#include "services/gateway/handlers/answer.h"
#include "services/gateway/handlers/caller.h"
#include "services/gateway/handlers/handlers.h"
#include "services/gateway/handlers/no_more_parameters.h"
#include "services/gateway/handlers/page_size.h"
#include "services/gateway/http/entity_tag.h"
#include "services/gateway/http/json_writer.h"

namespace vinculo::gateway {

absl::StatusOr<Response> SuggestValues(Request& request, const Deps& deps) {
  ASSIGN_OR_RETURN(const Caller caller, CallerOf(request, deps));
  ASSIGN_OR_RETURN(const Terms terms, TermsOf(request));
  pb::SuggestValuesRequest suggest;
  suggest.set_dimension(request.captures[0]);
  suggest.set_query(request.query.Take("q"));
  ASSIGN_OR_RETURN(const int page_size, TakePageSize(request.query));
  suggest.set_page_size(page_size);
  RETURN_IF_ERROR(NoMoreParameters(request.query));
  ASSIGN_OR_RETURN(const pb::SuggestValuesResponse found,
                   deps.reports.SuggestValues(caller, suggest));

  std::string body;
  JsonWriter json(body);
  json.BeginObject();
  json.Key("dimension");
  json.String(suggest.dimension());
  json.Key("suggestions");
  json.BeginArray();
  for (const pb::Suggestion& suggestion : found.suggestions()) {
    json.BeginObject();
    json.Key("value");
    json.String(suggestion.value());
    json.Key("label");
    json.String(suggestion.label());
    json.EndObject();
  }
  json.EndArray();
  json.Key("more");
  json.Bool(found.more());
  json.EndObject();
  const std::string tag = EntityTag({body}, terms.encoding);
  return JsonAnswer(request, terms, tag, std::move(body));
}

}  // namespace vinculo::gateway
