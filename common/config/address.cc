#include "common/config/address.h"

#include <arpa/inet.h>

#include "absl/strings/numbers.h"
#include "absl/strings/strip.h"

namespace vinculo::config {

absl::StatusOr<Address> ParseAddress(absl::string_view text) {
  const absl::Status malformed =
      absl::InvalidArgumentError("must be a host and a port, for example 127.0.0.1:50051");
  const size_t colon = text.rfind(':');
  if (colon == absl::string_view::npos) return malformed;
  absl::string_view host = text.substr(0, colon);
  Address address;
  if (!absl::SimpleAtoi(text.substr(colon + 1), &address.port) || address.port < 0 ||
      address.port > 65535) {
    return malformed;
  }
  if (absl::ConsumePrefix(&host, "[")) {
    if (!absl::ConsumeSuffix(&host, "]")) return malformed;
  } else if (host.find(':') != absl::string_view::npos) {
    return malformed;
  }
  if (host.empty()) return malformed;
  address.host = std::string(host);
  return address;
}

bool IsLoopback(const Address& address) {
  if (address.host == "localhost") return true;
  in_addr v4;
  if (inet_pton(AF_INET, address.host.c_str(), &v4) == 1) return (ntohl(v4.s_addr) >> 24) == 127;
  in6_addr v6;
  return inet_pton(AF_INET6, address.host.c_str(), &v6) == 1 && IN6_IS_ADDR_LOOPBACK(&v6);
}

absl::Status CheckAddress(absl::string_view text) { return ParseAddress(text).status(); }

}  // namespace vinculo::config
