#pragma once

#include <memory>
#include <optional>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "services/gateway/http/headers.h"

namespace vinculo::gateway {

// A body that is made while it is sent. The server asks for the next part when the previous one is
// on its way to the client, so a slow reader slows the source and nothing piles up. One thread at a
// time calls it, not always the same.
class BodySource {
 public:
  virtual ~BodySource() = default;
  // The next part; nothing at the end. An error cuts the connection before the end mark, so that no
  // client takes the part it has for the whole.
  virtual absl::StatusOr<std::optional<std::string>> Next() = 0;
};

struct Response {
  int status = 200;
  Headers headers;
  // The whole body, unless `stream` or `static_body` is set.
  std::string body;
  // A body that lives as long as the process (embedded assets): sent without a copy.
  absl::string_view static_body;
  std::unique_ptr<BodySource> stream;
  // Of an error, what it was before its message was made presentable: for the log.
  absl::Status cause;
  // The pattern that answered, for metrics and logs; empty when none did.
  std::string route;
};

}  // namespace vinculo::gateway
