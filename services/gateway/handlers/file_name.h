#pragma once

#include <string>

#include "absl/strings/string_view.h"

namespace vinculo::gateway {

// "Contratos a vencer" to "contratos-a-vencer", "Evasão" to "evasão": a title as the stem of a file
// name, in small letters, every run of other characters than letters and digits a hyphen. Letters
// of Latin-1 keep their accents.
std::string FileStem(absl::string_view title);

// "attachment" with the name in both forms of RFC 6266: `filename` without accents for old clients,
// `filename*` exact.
std::string AttachmentNamed(absl::string_view name);

}  // namespace vinculo::gateway
