#pragma once
// Etags (AIP-154): a resource's version, quoted as HTTP does.

#include <cstdint>
#include <string>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"

namespace vinculo::filter {

std::string EtagOf(int64_t version);

// Ok when `etag` is empty or that of `version`; otherwise ABORTED, reason ETAG_MISMATCH.
absl::Status CheckEtag(absl::string_view etag, int64_t version);

}  // namespace vinculo::filter
