#include "services/gateway/handlers/answer.h"

#include <map>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/time/time.h"
#include "common/base/status_macros.h"
#include "services/gateway/http/entity_tag.h"
#include "services/gateway/http/gzip.h"

namespace vinculo::gateway {
namespace {

// Below it, what gzip saves fits in the same packet anyway.
constexpr size_t kGzipFromBytes = 1024;

}  // namespace

absl::StatusOr<Terms> TermsOf(Request& request) {
  ASSIGN_OR_RETURN(const Encoding encoding,
                   NegotiateEncoding(request.headers.GetList("Accept-Encoding")));
  ASSIGN_OR_RETURN(
      const Language language,
      NegotiateLanguage(request.query.Take("lang"), request.headers.GetList("Accept-Language")));
  return Terms{encoding, language};
}

void SetCacheHeaders(absl::string_view tag, Response& response) {
  response.headers.Set("ETag", tag);
  response.headers.Set("Cache-Control", "private, no-cache");
  response.headers.Set("Vary", "Accept-Encoding, Accept-Language, Authorization");
}

void SetFreshnessHeaders(const pb::ReportHeader& header, Response& response) {
  response.headers.Set("Vinculo-Report-Version", absl::StrCat(header.version()));
  if (header.has_as_of()) {
    const absl::Time as_of = absl::FromUnixSeconds(header.as_of().seconds());
    response.headers.Set("Last-Modified",
                         absl::FormatTime("%a, %d %b %Y %H:%M:%S GMT", as_of, absl::UTCTimeZone()));
    response.headers.Set("Vinculo-As-Of",
                         absl::FormatTime("%Y-%m-%dT%H:%M:%SZ", as_of, absl::UTCTimeZone()));
  }
  // Sorted: a protobuf map changes its order from run to run.
  const std::map<std::string, int64_t> positions(header.feed_positions().begin(),
                                                 header.feed_positions().end());
  if (!positions.empty()) {
    response.headers.Set("Vinculo-Feed-Positions",
                         absl::StrJoin(positions, ", ", absl::PairFormatter("=")));
  }
}

Response NotModified(absl::string_view tag) {
  Response response;
  response.status = 304;
  SetCacheHeaders(tag, response);
  return response;
}

bool ClientHas(const Request& request, absl::string_view tag) {
  return NoneMatchHits(request.headers.GetList("If-None-Match"), tag);
}

Response JsonAnswer(const Request& request,
                    const Terms& terms,
                    absl::string_view tag,
                    std::string json) {
  if (ClientHas(request, tag)) return NotModified(tag);
  Response response;
  SetCacheHeaders(tag, response);
  response.headers.Set("Content-Type", "application/json; charset=utf-8");
  response.headers.Set("Content-Language", terms.language);
  if (terms.encoding == Encoding::kGzip && json.size() >= kGzipFromBytes) {
    response.headers.Set("Content-Encoding", "gzip");
    json = Gzip(json);
  }
  response.body = std::move(json);
  return response;
}

}  // namespace vinculo::gateway
