#include "common/brazil/document_characters.h"

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"

namespace vinculo::brazil {
namespace {

// Bytes of the no-break space or of a typographic hyphen at the beginning of `text`; 0 where there
// is none.
size_t UnicodePunctuationSize(absl::string_view text) {
  if (absl::StartsWith(text, "\xC2\xA0")) return 2;
  const bool hyphen = absl::StartsWith(text, "\xE2\x80") && text.size() > 2 && text[2] >= '\x90' &&
                      text[2] <= '\x95';
  return hyphen ? 3 : 0;
}

}  // namespace

DocumentCharacters StripDocument(absl::string_view text) {
  DocumentCharacters out;
  while (!text.empty()) {
    const char c = text.front();
    size_t consumed = 1;
    if (absl::ascii_isalnum(static_cast<unsigned char>(c))) {
      if (out.size < DocumentCharacters::kMax) {
        out.data[out.size] = absl::ascii_toupper(static_cast<unsigned char>(c));
      }
      ++out.size;
    } else if (c != ' ' && c != '\t' && c != '.' && c != '-' && c != '/') {
      consumed = UnicodePunctuationSize(text);
      if (consumed == 0) {
        out.foreign = true;
        return out;
      }
    }
    text.remove_prefix(consumed);
  }
  return out;
}

bool IsOneRepeatedCharacter(absl::string_view characters) {
  return characters.find_first_not_of(characters[0]) == absl::string_view::npos;
}

}  // namespace vinculo::brazil
