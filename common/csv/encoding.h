#pragma once
#include <optional>
#include <string>

#include "absl/strings/string_view.h"

namespace vinculo::csv {

enum class Encoding {
  kUtf8,
  kWindows1252,  // and Latin-1, whose letters are the same; what Excel and old systems write in
                 // Brazil
};

// What the text is written in; nothing while it is all ASCII, which both have in common. Text with
// more valid UTF-8 sequences than stray bytes is UTF-8: letters with accents in Windows-1252 hardly
// ever form one.
std::optional<Encoding> DetectEncoding(absl::string_view text);

// The text in UTF-8; nothing where it has bytes that the encoding does not have, or NUL.
std::optional<std::string> ToUtf8(absl::string_view text, Encoding encoding);

}  // namespace vinculo::csv
