#include "common/errors/errors.h"
#include "services/gateway/handlers/signing/signing_handlers.h"
#include "services/gateway/handlers/signing/signing_visit.h"
#include "services/gateway/handlers/signing/signing_words.h"
#include "services/gateway/http/own_form.h"

namespace vinculo::gateway {

absl::StatusOr<Response> SignOnPage(Request& request, const SigningDeps& deps) {
  absl::StatusOr<Query> form = OwnForm(request);
  SigningVisit visit(request, form.ok() ? *form : Query(), deps);
  if (!form.ok()) return visit.Notice(form.status());
  if (absl::Status status = visit.Check(); !status.ok()) return visit.Notice(status);
  // Valid where the parties accept it (MP 2.200-2/2001 art. 10 section 2): the box says so.
  if (visit.Take("accept") != "yes") {
    return visit.Tell(errors::FailedPrecondition("NOT_ACCEPTED", "the box was not marked"));
  }
  contract::v1::SignDocumentRequest sign;
  sign.set_token(visit.token());
  sign.set_document_sha256(visit.Take("document_sha256"));
  sign.set_tax_id(visit.Take("tax_id"));
  sign.set_code(visit.Take("code"));
  sign.set_request_id(visit.Take("request_id"));
  const auto answer = deps.client.Sign(visit.visitor(), std::move(sign));
  if (!answer.ok()) return visit.Tell(answer.status());
  return visit.BackToPage();
}

}  // namespace vinculo::gateway
