#include "absl/strings/match.h"
#include "services/gateway/handlers/signing/signing_handlers.h"

namespace vinculo::gateway {

void AddSigningRoutes(Router& router, const SigningDeps& deps) {
  const auto bind = [&deps](auto handler) {
    return [&deps, handler](Request& request) { return handler(request, deps); };
  };
  router.Get("/sign", bind(&ShowSigningPage));
  router.Get("/sign/text", bind(&ShowSigningText));
  router.Post("/sign", bind(&SignOnPage));
  router.Post("/sign/code", bind(&AskForSigningCode));
  router.Post("/sign/refuse", bind(&RefuseOnPage));
}

std::string SigningStylePath(absl::Span<const Asset> assets) {
  for (const Asset& asset : assets) {
    if (absl::StartsWith(asset.path, "/assets/sign-") && absl::EndsWith(asset.path, ".css")) {
      return std::string(asset.path);
    }
  }
  return "";
}

}  // namespace vinculo::gateway
