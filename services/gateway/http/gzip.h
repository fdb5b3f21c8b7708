#pragma once

#include <memory>
#include <string>

#include "absl/strings/string_view.h"
#include "services/gateway/http/response.h"

namespace vinculo::gateway {

// The text as one gzip member.
std::string Gzip(absl::string_view text);

// The same body compressed as it is made, at constant memory. Parts are flushed as they come to a
// full buffer, not one by one.
std::unique_ptr<BodySource> GzipStream(std::unique_ptr<BodySource> plain);

}  // namespace vinculo::gateway
