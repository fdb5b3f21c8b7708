#include "services/gateway/http/request_check.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"

namespace vinculo::gateway {
namespace {

// "[::1]:8080" to "[::1]", "localhost:8080" to "localhost".
absl::string_view WithoutPort(absl::string_view host) {
  const size_t colon = host.rfind(':');
  const size_t bracket = host.rfind(']');
  if (colon == absl::string_view::npos) return host;
  if (bracket != absl::string_view::npos && colon < bracket) return host;
  return host.substr(0, colon);
}

bool IsAllowed(absl::string_view host, const std::vector<std::string>& allowed) {
  return allowed.empty() || std::any_of(allowed.begin(), allowed.end(), [&](const auto& name) {
           return absl::EqualsIgnoreCase(name, WithoutPort(host));
         });
}

}  // namespace

bool IsPlainId(absl::string_view id) {
  if (id.empty() || id.size() > 64) return false;
  for (const char c : id) {
    if (!absl::ascii_isalnum(c) && c != '-' && c != '_' && c != '.') return false;
  }
  return true;
}

std::optional<Refusal> CheckRequest(const ParsedRequest& parsed,
                                    const std::vector<std::string>& allowed_hosts) {
  const Request& request = parsed.request;
  if (request.target.size() > kUrlBytesMax) {
    return Refusal{414, "URL_TOO_LONG", "a URL has at most 16 KiB"};
  }
  if (parsed.http_1_1 && !parsed.one_host) {
    return Refusal{400, "HOST_REQUIRED", "an HTTP/1.1 request has one Host header"};
  }
  if (!IsAllowed(request.headers.Get("Host"), allowed_hosts)) {
    return Refusal{421, "HOST_UNKNOWN", "this server does not answer for this host name"};
  }
  if (request.target.empty() || (request.target[0] != '/' && request.target != "*")) {
    return Refusal{400, "REQUEST_MALFORMED", "the request's target is a path"};
  }
  return std::nullopt;
}

}  // namespace vinculo::gateway
