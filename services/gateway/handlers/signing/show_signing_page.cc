#include <utility>

#include "services/gateway/handlers/signing/signing_handlers.h"
#include "services/gateway/handlers/signing/signing_visit.h"

namespace vinculo::gateway {

absl::StatusOr<Response> ShowSigningPage(Request& request, const SigningDeps& deps) {
  const bool looks = !request.head();
  const SigningVisit visit(request, std::move(request.query), deps);
  if (absl::Status status = visit.Check(); !status.ok()) return visit.Notice(status);
  // Who asks for the headers alone has not looked at the text.
  if (!looks) return Response();
  auto seen = visit.View();
  if (!seen.ok()) return visit.Notice(seen.status());
  return visit.PageOf(*std::move(seen));
}

}  // namespace vinculo::gateway
