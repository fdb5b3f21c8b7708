#include "services/gateway/handlers/caller.h"

#include <string>
#include <utility>

#include "absl/strings/match.h"
#include "common/errors/errors.h"

namespace vinculo::gateway {
namespace {

// gRPC refuses other bytes in metadata by stopping the process.
bool IsVisibleAscii(absl::string_view text) {
  for (const char c : text) {
    if (c < 0x20 || c > 0x7E) return false;
  }
  return true;
}

}  // namespace

absl::StatusOr<Caller> CallerOf(const Request& request, const Deps& deps) {
  Caller caller;
  caller.request_id = request.id;
  caller.cancellation = request.cancellation;
  const absl::string_view authorization = request.headers.Get("Authorization");
  const bool bearer = absl::StartsWithIgnoreCase(authorization, "Bearer ");
  if (bearer && IsVisibleAscii(authorization)) {
    caller.authorization = std::string(authorization);
  } else if (authorization.empty() && !deps.insecure_tenant.empty()) {
    caller.tenant = deps.insecure_tenant;
  } else {
    return errors::Unauthenticated("CREDENTIALS_REQUIRED", "send Authorization: Bearer <token>");
  }
  if (const absl::string_view trace = request.headers.Get("traceparent"); IsVisibleAscii(trace)) {
    caller.traceparent = std::string(trace);
  }
  return caller;
}

}  // namespace vinculo::gateway
