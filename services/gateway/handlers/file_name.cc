#include "services/gateway/handlers/file_name.h"

#include <cstdint>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"

namespace vinculo::gateway {
namespace {

// The second byte of a Latin-1 letter of UTF-8, whose first is 0xC3 (U+00C0 to U+00FF); 0x97 and
// 0xB7 are signs.
bool IsLatinLetter(uint8_t second) {
  return second >= 0x80 && second <= 0xBF && second != 0x97 && second != 0xB7;
}

// U+00C0 to U+00DE to their small forms; others are small already.
uint8_t ToSmall(uint8_t second) { return second <= 0x9E ? second + 0x20 : second; }

// U+00E0 to U+00FF without accents.
constexpr char kPlain[] = "aaaaaaaceeeeiiiidnooooo-ouuuuyty";

}  // namespace

std::string FileStem(absl::string_view title) {
  std::string stem;
  for (size_t i = 0; i < title.size(); ++i) {
    const auto c = static_cast<uint8_t>(title[i]);
    if (absl::ascii_isalnum(c)) {
      stem.push_back(absl::ascii_tolower(c));
    } else if (c == 0xC3 && i + 1 < title.size() &&
               IsLatinLetter(static_cast<uint8_t>(title[i + 1]))) {
      stem.push_back(title[i]);
      stem.push_back(static_cast<char>(ToSmall(static_cast<uint8_t>(title[++i]))));
    } else if (!stem.empty() && stem.back() != '-') {
      stem.push_back('-');
    }
  }
  while (!stem.empty() && stem.back() == '-') stem.pop_back();
  return stem;
}

std::string AttachmentNamed(absl::string_view name) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  std::string plain;
  std::string exact;
  for (size_t i = 0; i < name.size(); ++i) {
    const auto c = static_cast<uint8_t>(name[i]);
    if (absl::ascii_isalnum(c) || c == '-' || c == '_' || c == '.') {
      plain.push_back(name[i]);
      exact.push_back(name[i]);
      continue;
    }
    if (c < 0x80) {
      plain.push_back('-');
    } else if (c == 0xC3 && i + 1 < name.size()) {
      plain.push_back(kPlain[ToSmall(static_cast<uint8_t>(name[i + 1])) & 0x1F]);
    }
    exact.push_back('%');
    exact.push_back(kHex[c >> 4]);
    exact.push_back(kHex[c & 15]);
  }
  return absl::StrCat("attachment; filename=\"", plain, "\"; filename*=UTF-8''", exact);
}

}  // namespace vinculo::gateway
