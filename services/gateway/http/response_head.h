#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "absl/time/time.h"
#include "services/gateway/http/response.h"

namespace vinculo::gateway {

// How an answer's body is delimited, and what becomes of the connection after it.
struct Framing {
  bool chunked = false;
  std::optional<size_t> content_length;
  bool http_1_1 = true;
  bool keep_alive = true;
};

// The status line and the headers, up to the empty line.
std::string ResponseHead(const Response& response, const Framing& framing, absl::Time now);

}  // namespace vinculo::gateway
