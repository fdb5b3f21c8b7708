#pragma once
#include <string>

#include "absl/strings/string_view.h"

namespace vinculo::ctl::ixc {

// UTF-8 that some system read as Windows-1252 and wrote as UTF-8 again, mended:
// "CartÃ£o" is "Cartão". Any other text stays as it is.
std::string MendedText(absl::string_view text);

// The first `length_max` characters of a UTF-8 text.
absl::string_view FirstCharacters(absl::string_view text, int length_max);

// Control characters, line breaks among them, become spaces; with `keep_lines` line feeds and tabs
// stay, and carriage returns go.
std::string Printable(absl::string_view text, bool keep_lines);

}  // namespace vinculo::ctl::ixc
