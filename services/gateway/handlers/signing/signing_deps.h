#pragma once

#include <functional>
#include <string>

#include "absl/time/time.h"
#include "services/gateway/clients/signing_client.h"
#include "services/gateway/http/rate_limit.h"

namespace vinculo::gateway {

// Of one address; people of one office share one.
inline constexpr int kSigningRequestsPerMinute = 120;

// What the signing pages work with. Outlives the server.
struct SigningDeps {
  const SigningClient& client;
  RateLimit& limit;
  // Zone of the instants that are shown.
  absl::TimeZone time_zone;
  // Our own proxies in front, whose X-Forwarded-For is believed.
  int proxies = 0;
  std::string style_path;
  // Of a form, so that sending it twice counts once.
  std::function<std::string()> new_request_id;
};

}  // namespace vinculo::gateway
