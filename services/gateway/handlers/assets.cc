#include "services/gateway/handlers/assets.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "common/base/check.h"
#include "common/base/status_macros.h"
#include "common/errors/errors.h"
#include "services/gateway/http/entity_tag.h"
#include "services/gateway/http/negotiation.h"

namespace vinculo::gateway {
namespace {

constexpr absl::string_view kForGood = "public, max-age=31536000, immutable";
constexpr absl::string_view kRevalidated = "no-cache";

const Asset* Find(absl::Span<const Asset> assets, absl::string_view path) {
  for (const Asset& asset : assets) {
    if (asset.path == path) return &asset;
  }
  return nullptr;
}

absl::StatusOr<Response> Serve(const Request& request,
                               const Asset& asset,
                               absl::string_view cache) {
  ASSIGN_OR_RETURN(const Encoding encoding,
                   NegotiateEncoding(request.headers.GetList("Accept-Encoding")));
  const std::string tag = EntityTag({asset.tag}, encoding);
  Response response;
  response.headers.Set("ETag", tag);
  response.headers.Set("Cache-Control", cache);
  response.headers.Set("Vary", "Accept-Encoding");
  if (NoneMatchHits(request.headers.GetList("If-None-Match"), tag)) {
    response.status = 304;
    return response;
  }
  response.headers.Set("Content-Type", asset.content_type);
  if (encoding == Encoding::kGzip) response.headers.Set("Content-Encoding", "gzip");
  response.static_body = encoding == Encoding::kGzip ? asset.gzip : asset.plain;
  return response;
}

}  // namespace

void AddPageRoutes(Router& router, absl::Span<const Asset> assets) {
  const Asset* const page = Find(assets, "/index.html");
  VINCULO_CHECK(page != nullptr);
  for (const char* pattern : {"/", "/reports", "/reports/{}"}) {
    router.Get(pattern, [page](Request& request) { return Serve(request, *page, kRevalidated); });
  }
  router.Get("/assets/{}", [assets](Request& request) -> absl::StatusOr<Response> {
    const std::string path = absl::StrCat("/assets/", request.captures[0]);
    const Asset* const asset = Find(assets, path);
    if (asset == nullptr) return errors::ResourceNotFound("asset", path);
    return Serve(request, *asset, kForGood);
  });
}

}  // namespace vinculo::gateway
