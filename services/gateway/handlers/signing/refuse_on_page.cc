#include "services/gateway/handlers/signing/signing_handlers.h"
#include "services/gateway/handlers/signing/signing_visit.h"
#include "services/gateway/http/own_form.h"

namespace vinculo::gateway {

absl::StatusOr<Response> RefuseOnPage(Request& request, const SigningDeps& deps) {
  absl::StatusOr<Query> form = OwnForm(request);
  SigningVisit visit(request, form.ok() ? *form : Query(), deps);
  if (!form.ok()) return visit.Notice(form.status());
  if (absl::Status status = visit.Check(); !status.ok()) return visit.Notice(status);
  const std::string reason = visit.Take("reason");
  contract::v1::RefuseDocumentRequest refuse;
  refuse.set_token(visit.token());
  refuse.set_reason(reason);
  refuse.set_request_id(visit.Take("request_id"));
  const auto answer = deps.client.Refuse(visit.visitor(), std::move(refuse));
  if (!answer.ok()) return visit.Tell(answer.status(), reason);
  return visit.BackToPage();
}

}  // namespace vinculo::gateway
