#pragma once

#include <string>

#include "services/gateway/http/request.h"

namespace vinculo::gateway {

// The IP address that a request comes from. Behind `proxies` of our own, what the outermost of them
// wrote into X-Forwarded-For; what stands to the left of it anybody may have written. The peer
// where they wrote less than that.
std::string ClientAddress(const Request& request, int proxies);

}  // namespace vinculo::gateway
