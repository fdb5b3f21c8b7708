#pragma once
// What a document number is once its punctuation is taken away.

#include <array>
#include <cstddef>

#include "absl/strings/string_view.h"

namespace vinculo::brazil {

// At most kMax characters, in place. `size` goes on counting above it, so that a number too long is
// seen as such.
struct DocumentCharacters {
  static constexpr size_t kMax = 14;
  std::array<char, kMax> data{};
  size_t size = 0;
  bool foreign = false;  // something that is neither a letter, a digit, a space nor one of . - /

  absl::string_view view() const {
    return absl::string_view(data.data(), size < kMax ? size : kMax);
  }
};

// Takes spaces (U+0020, tab, U+00A0), the hyphens of U+2010 to U+2015 and . - / away and makes
// ASCII letters upper case.
DocumentCharacters StripDocument(absl::string_view text);

// As in 111.111.111-11: right by its check digits, and nobody's. Of at least one character.
bool IsOneRepeatedCharacter(absl::string_view characters);

}  // namespace vinculo::brazil
