#pragma once
#include "absl/strings/string_view.h"

namespace vinculo::client_registry {

// Which of the accepted types a content is, by its first bytes and whatever its name says:
// "application/pdf", "image/jpeg", "image/png", "image/webp", "image/heic"; empty: none of them.
absl::string_view ContentTypeOf(absl::string_view content);

bool IsAcceptedContentType(absl::string_view content_type);

}  // namespace vinculo::client_registry
