#pragma once

#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "services/gateway/http/request_parser.h"

namespace vinculo::gateway {

// Ids from outside go into logs and headers: short and plain, or ours.
bool IsPlainId(absl::string_view id);

// What is wrong with a request whatever its route. `allowed_hosts` are the names that this server
// answers for; none: any.
std::optional<Refusal> CheckRequest(const ParsedRequest& parsed,
                                    const std::vector<std::string>& allowed_hosts);

}  // namespace vinculo::gateway
