#pragma once
// C-21. The pages that a signing link opens: no login, no script, no cookie. The link's token is
// the credential; it travels in queries and form fields, which no log holds. Unknown, replaced and
// late tokens all get the same page.

#include "absl/status/statusor.h"
#include "absl/types/span.h"
#include "services/gateway/handlers/assets.h"
#include "services/gateway/handlers/signing/signing_deps.h"
#include "services/gateway/http/request.h"
#include "services/gateway/http/response.h"
#include "services/gateway/http/router.h"

namespace vinculo::gateway {

// GET /sign?token=&lang=: the page.
absl::StatusOr<Response> ShowSigningPage(Request& request, const SigningDeps& deps);

// GET /sign/text?token=: the exact bytes of the text, in a page that may do nothing.
absl::StatusOr<Response> ShowSigningText(Request& request, const SigningDeps& deps);

// POST /sign/code: asks for a one-time code, then back to the page.
absl::StatusOr<Response> AskForSigningCode(Request& request, const SigningDeps& deps);

// POST /sign: signs, then back to the page; the page with what was wrong.
absl::StatusOr<Response> SignOnPage(Request& request, const SigningDeps& deps);

// POST /sign/refuse: refuses, then back to the page; the page with what was wrong.
absl::StatusOr<Response> RefuseOnPage(Request& request, const SigningDeps& deps);

void AddSigningRoutes(Router& router, const SigningDeps& deps);

// Of the signing pages' style sheet among the built pages.
std::string SigningStylePath(absl::Span<const Asset> assets);

}  // namespace vinculo::gateway
