#include "services/gateway/http/client_address.h"

#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_split.h"

namespace vinculo::gateway {

std::string ClientAddress(const Request& request, int proxies) {
  if (proxies == 0) return request.peer;
  const std::string list = request.headers.GetList("X-Forwarded-For");
  const std::vector<absl::string_view> hops = absl::StrSplit(list, ',', absl::SkipWhitespace());
  if (hops.size() < static_cast<size_t>(proxies)) return request.peer;
  return std::string(absl::StripAsciiWhitespace(hops[hops.size() - proxies]));
}

}  // namespace vinculo::gateway
