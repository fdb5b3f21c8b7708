#include "services/gateway/handlers/signing/signing_handlers.h"
#include "services/gateway/handlers/signing/signing_visit.h"
#include "services/gateway/http/own_form.h"

namespace vinculo::gateway {

absl::StatusOr<Response> AskForSigningCode(Request& request, const SigningDeps& deps) {
  absl::StatusOr<Query> form = OwnForm(request);
  SigningVisit visit(request, form.ok() ? *form : Query(), deps);
  if (!form.ok()) return visit.Notice(form.status());
  if (absl::Status status = visit.Check(); !status.ok()) return visit.Notice(status);
  contract::v1::RequestSigningCodeRequest ask;
  ask.set_token(visit.token());
  ask.set_request_id(visit.Take("request_id"));
  const auto answer = deps.client.RequestCode(visit.visitor(), std::move(ask));
  if (!answer.ok()) return visit.Tell(answer.status());
  return visit.BackToPage();
}

}  // namespace vinculo::gateway
