#include "tools/vinculoctl/ixc_text.h"

#include <array>
#include <cstdint>
#include <optional>

#include "absl/strings/ascii.h"

namespace vinculo::ctl::ixc {
namespace {

// What Windows-1252 has at 0x80 to 0x9F; 0: nothing.
constexpr std::array<uint32_t, 32> kWindows = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

// The code point at the beginning of the text, which loses it; nothing where it is no UTF-8.
std::optional<uint32_t> TakeCodePoint(absl::string_view& text) {
  const auto first = static_cast<unsigned char>(text[0]);
  size_t length = 1;
  uint32_t point = first;
  if (first >= 0xF0 && first < 0xF5) {
    length = 4;
    point = first & 0x07U;
  } else if (first >= 0xE0) {
    length = 3;
    point = first & 0x0FU;
  } else if (first >= 0xC2) {
    length = 2;
    point = first & 0x1FU;
  } else if (first >= 0x80) {
    return std::nullopt;
  }
  if (first >= 0xF5 || text.size() < length) return std::nullopt;
  for (size_t i = 1; i < length; ++i) {
    const auto next = static_cast<unsigned char>(text[i]);
    if ((next & 0xC0U) != 0x80U) return std::nullopt;
    point = (point << 6U) | (next & 0x3FU);
  }
  text.remove_prefix(length);
  return point;
}

// The byte that Windows-1252, or Latin-1 where it has none, writes for the code point.
std::optional<char> ByteOf(uint32_t point) {
  if (point <= 0xFF) return static_cast<char>(point);
  for (size_t i = 0; i < kWindows.size(); ++i) {
    if (kWindows[i] == point) return static_cast<char>(0x80 + i);
  }
  return std::nullopt;
}

// The bytes that were read as Windows-1252, where they are UTF-8 beyond ASCII.
std::optional<std::string> ReadAgain(absl::string_view text) {
  std::string bytes;
  bool beyond_ascii = false;
  while (!text.empty()) {
    const std::optional<uint32_t> point = TakeCodePoint(text);
    if (!point) return std::nullopt;
    const std::optional<char> byte = ByteOf(*point);
    if (!byte) return std::nullopt;
    beyond_ascii = beyond_ascii || *point > 0x7F;
    bytes += *byte;
  }
  if (!beyond_ascii) return std::nullopt;
  for (absl::string_view rest = bytes; !rest.empty();) {
    if (!TakeCodePoint(rest)) return std::nullopt;
  }
  return bytes;
}

}  // namespace

std::string MendedText(absl::string_view text) {
  std::string mended(text);
  // Each system on the way may have done it once more.
  while (const std::optional<std::string> again = ReadAgain(mended)) mended = *again;
  return mended;
}

absl::string_view FirstCharacters(absl::string_view text, int length_max) {
  int characters = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    const bool begins = (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U;
    if (begins && ++characters > length_max) return text.substr(0, i);
  }
  return text;
}

std::string Printable(absl::string_view text, bool keep_lines) {
  std::string printable;
  printable.reserve(text.size());
  for (const char c : text) {
    if (keep_lines && c == '\r') continue;
    const bool control = absl::ascii_iscntrl(static_cast<unsigned char>(c)) &&
                         !(keep_lines && (c == '\n' || c == '\t'));
    printable += control ? ' ' : c;
  }
  return printable;
}

}  // namespace vinculo::ctl::ixc
