#include "services/gateway/http/router.h"

#include <optional>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "common/base/status_macros.h"
#include "common/errors/errors.h"
#include "services/gateway/http/error_response.h"

namespace vinculo::gateway {
namespace {

constexpr absl::string_view kAllow = "GET, HEAD, OPTIONS";
constexpr absl::string_view kCapture = "{}";

// The captures, or nothing where the path is another.
std::optional<std::vector<std::string>> Match(const std::vector<std::string>& pattern,
                                              const std::vector<std::string>& path) {
  if (pattern.size() != path.size()) return std::nullopt;
  std::vector<std::string> captures;
  for (size_t i = 0; i < pattern.size(); ++i) {
    absl::string_view suffix = pattern[i];
    if (!absl::ConsumePrefix(&suffix, kCapture)) {
      if (pattern[i] != path[i]) return std::nullopt;
      continue;
    }
    absl::string_view value = path[i];
    if (!absl::ConsumeSuffix(&value, suffix) || value.empty()) return std::nullopt;
    captures.emplace_back(value);
  }
  return captures;
}

// Segments are decoded one by one: an encoded slash is part of its segment.
absl::StatusOr<std::vector<std::string>> SplitPath(absl::string_view path) {
  std::vector<std::string> segments;
  for (const absl::string_view raw : absl::StrSplit(path, '/')) {
    ASSIGN_OR_RETURN(std::string segment, PercentDecode(raw, false));
    segments.push_back(std::move(segment));
  }
  return segments;
}

Response Answer(const Router::Handler& handler, absl::string_view raw_query, Request& request) {
  absl::StatusOr<Query> query = Query::Parse(raw_query);
  if (!query.ok()) return ErrorResponse(query.status(), request.id);
  request.query = *std::move(query);
  absl::StatusOr<Response> answer = handler(request);
  return answer.ok() ? *std::move(answer) : ErrorResponse(answer.status(), request.id);
}

void AddCommonHeaders(const Request& request, Response& response) {
  Headers& headers = response.headers;
  headers.Set("X-Request-Id", request.id);
  headers.Set("X-Content-Type-Options", "nosniff");
  headers.Set("X-Frame-Options", "DENY");
  headers.Set("Referrer-Policy", "same-origin");
  headers.Set("Cross-Origin-Opener-Policy", "same-origin");
  headers.Set("Cross-Origin-Resource-Policy", "same-origin");
  headers.Set("Content-Security-Policy",
              "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
              "frame-ancestors 'none'");
}

}  // namespace

void Router::Get(absl::string_view pattern, Handler handler) {
  routes_.push_back({std::string(pattern), absl::StrSplit(pattern, '/'), std::move(handler)});
}

Response Router::Serve(Request request) const {
  Response response = Dispatch(request);
  AddCommonHeaders(request, response);
  return response;
}

Response Router::Dispatch(Request& request) const {
  const std::pair<absl::string_view, absl::string_view> target =
      absl::StrSplit(request.target, absl::MaxSplits('?', 1));
  absl::StatusOr<std::vector<std::string>> path = SplitPath(target.first);
  if (!path.ok()) return ErrorResponse(path.status(), request.id);
  for (const Route& route : routes_) {
    std::optional<std::vector<std::string>> captures = Match(route.segments, *path);
    if (!captures.has_value()) continue;
    Response response;
    if (request.method == "OPTIONS") {
      response.status = 204;
      response.headers.Set("Allow", kAllow);
    } else if (request.method != "GET" && request.method != "HEAD") {
      response = ErrorResponse(
          errors::InvalidArgument("METHOD_NOT_ALLOWED", "this address only answers GET"),
          request.id);
      response.status = 405;
      response.headers.Set("Allow", kAllow);
    } else {
      request.captures = *std::move(captures);
      response = Answer(route.handler, target.second, request);
    }
    response.route = route.pattern;
    return response;
  }
  if (request.method == "OPTIONS" && request.target == "*") {
    Response response;
    response.status = 204;
    response.headers.Set("Allow", kAllow);
    return response;
  }
  return ErrorResponse(errors::NotFound("PATH_UNKNOWN", "there is nothing at this address"),
                       request.id);
}

}  // namespace vinculo::gateway
