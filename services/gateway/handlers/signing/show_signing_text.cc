#include <utility>

#include "services/gateway/handlers/signing/signing_handlers.h"
#include "services/gateway/handlers/signing/signing_visit.h"

namespace vinculo::gateway {

absl::StatusOr<Response> ShowSigningText(Request& request, const SigningDeps& deps) {
  const bool looks = !request.head();
  const SigningVisit visit(request, std::move(request.query), deps);
  if (absl::Status status = visit.Check(); !status.ok()) return visit.Notice(status);
  Response response;
  SetPrivate(response);
  response.headers.Set("Content-Type", "text/html; charset=utf-8");
  // The text brings its style along. It runs nothing, loads nothing, leads nowhere, and stands in
  // our own page's frame alone.
  response.headers.Set("Content-Security-Policy",
                       "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
                       "form-action 'none'; frame-ancestors 'self'; sandbox");
  response.headers.Set("X-Frame-Options", "SAMEORIGIN");
  if (!looks) return response;
  auto seen = visit.View();
  if (!seen.ok()) return visit.Notice(seen.status());
  response.body = std::move(*seen->mutable_html());
  return response;
}

}  // namespace vinculo::gateway
