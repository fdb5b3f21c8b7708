#pragma once
#include <vector>

#include "absl/status/status.h"
#include "services/client_registry/domain/records/client_link.h"

namespace vinculo::client_registry {

// A client has one payer at a time, and the same responsible or beneficiary once at a time.
// FAILED_PRECONDITION LINK_OVERLAPS names the one of `others`, the client's links of the same kind,
// that holds on some day of the link's; the link itself is no other.
absl::Status CheckNoOverlap(const ClientLink& link, const std::vector<ClientLink>& others);

}  // namespace vinculo::client_registry
