#pragma once
// What the handlers of the signing pages share: who visits, and how they are answered.

#include <string>

#include "absl/status/statusor.h"
#include "services/gateway/clients/signing_client.h"
#include "services/gateway/handlers/signing/signing_deps.h"
#include "services/gateway/handlers/signing/signing_page.h"
#include "services/gateway/http/query.h"
#include "services/gateway/http/request.h"
#include "services/gateway/http/response.h"

namespace vinculo::gateway {

// One visit by a link: its fields are those of the query, or of the form that was sent.
class SigningVisit {
 public:
  SigningVisit(Request& request, Query fields, const SigningDeps& deps);

  // Of the form or query, once.
  std::string Take(absl::string_view name) { return fields_.Take(name); }
  const std::string& token() const { return token_; }
  const Visitor& visitor() const { return visitor_; }
  // Of this visit: the language and the style.
  const PageFrame& frame() const { return frame_; }
  // Whether it may go on: RESOURCE_EXHAUSTED (TOO_MANY_ATTEMPTS) for an address that comes too
  // often, FAILED_PRECONDITION (LINK_REFUSED) with what is no token.
  absl::Status Check() const;

  // What the signer sees.
  absl::StatusOr<contract::v1::ViewSignatureRequestResponse> View() const;
  // The signer's page: 200, or 400 with an alert above the text.
  Response PageOf(contract::v1::ViewSignatureRequestResponse seen,
                  std::string alert = "",
                  std::string reason = "") const;
  // To the page, by GET: reloading it sends no form again.
  Response BackToPage() const;
  // After a form: the page that says what was wrong with it, or a notice.
  Response Tell(const absl::Status& error, std::string reason = "") const;
  // A page without the text: the link is not valid (404, one page for all cases), too often (429),
  // not now (503).
  Response Notice(const absl::Status& error) const;

 private:
  Response Html(int status, std::string body) const;

  const SigningDeps& deps_;
  Query fields_;
  std::string token_;
  Visitor visitor_;
  PageFrame frame_;
  absl::Status limit_;
};

// Headers of what only one person may see.
void SetPrivate(Response& response);

}  // namespace vinculo::gateway
