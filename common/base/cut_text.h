#pragma once
// The beginning of a text that others wrote, to show it back to them.

#include <cstddef>

#include "absl/strings/string_view.h"

namespace vinculo {

// At most `bytes` of a text in UTF-8, and no part of a character: what is cut inside one is no text
// to those who read the answer.
absl::string_view CutText(absl::string_view text, size_t bytes);

}  // namespace vinculo
