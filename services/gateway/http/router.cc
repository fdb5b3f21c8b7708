#include "services/gateway/http/router.h"

#include <optional>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "common/base/status_macros.h"
#include "common/errors/errors.h"
#include "services/gateway/http/error_response.h"

namespace vinculo::gateway {
namespace {

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
  constexpr std::pair<absl::string_view, absl::string_view> kSecurity[] = {
      {"X-Content-Type-Options", "nosniff"},
      {"X-Frame-Options", "DENY"},
      {"Referrer-Policy", "same-origin"},
      {"Cross-Origin-Opener-Policy", "same-origin"},
      {"Cross-Origin-Resource-Policy", "same-origin"},
      {"Content-Security-Policy",
       "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
       "frame-ancestors 'none'"}};
  for (const auto& [name, value] : kSecurity) {
    if (!headers.Has(name)) headers.Set(name, value);
  }
}

}  // namespace

std::string Router::Route::Allow() const {
  if (get == nullptr) return "POST, OPTIONS";
  return post == nullptr ? "GET, HEAD, OPTIONS" : "GET, HEAD, POST, OPTIONS";
}

const Router::Handler* Router::Route::Find(absl::string_view method) const {
  const Handler* found = method == "POST" ? &post : nullptr;
  if (method == "GET" || method == "HEAD") found = &get;
  return found == nullptr || *found == nullptr ? nullptr : found;
}

Router::Route& Router::RouteOf(absl::string_view pattern) {
  for (Route& route : routes_) {
    if (route.pattern == pattern) return route;
  }
  routes_.push_back({std::string(pattern), absl::StrSplit(pattern, '/'), nullptr, nullptr});
  return routes_.back();
}

void Router::Get(absl::string_view pattern, Handler handler) {
  RouteOf(pattern).get = std::move(handler);
}

void Router::Post(absl::string_view pattern, Handler handler) {
  RouteOf(pattern).post = std::move(handler);
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
      response.headers.Set("Allow", route.Allow());
    } else if (const Handler* handler = route.Find(request.method)) {
      request.captures = *std::move(captures);
      response = Answer(*handler, target.second, request);
    } else {
      response = ErrorResponse(
          errors::InvalidArgument("METHOD_NOT_ALLOWED",
                                  absl::StrCat("this address answers ", route.Allow(), " alone")),
          request.id);
      response.status = 405;
      response.headers.Set("Allow", route.Allow());
    }
    response.route = route.pattern;
    return response;
  }
  if (request.method == "OPTIONS" && request.target == "*") {
    Response response;
    response.status = 204;
    response.headers.Set("Allow", "GET, HEAD, OPTIONS");
    return response;
  }
  return ErrorResponse(errors::NotFound("PATH_UNKNOWN", "there is nothing at this address"),
                       request.id);
}

}  // namespace vinculo::gateway
