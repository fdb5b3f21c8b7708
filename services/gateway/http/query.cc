#include "services/gateway/http/query.h"

#include <algorithm>
#include <cstdint>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "common/base/status_macros.h"
#include "common/errors/errors.h"

namespace vinculo::gateway {
namespace {

int HexDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// RFC 3629: shortest forms only, no surrogates, nothing above U+10FFFF.
bool IsUtf8(absl::string_view text) {
  for (size_t i = 0; i < text.size();) {
    const auto lead = static_cast<uint8_t>(text[i]);
    const size_t length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (length == 0 || lead > 0xF4 || i + length > text.size()) return false;
    for (size_t k = 1; k < length; ++k) {
      const auto next = static_cast<uint8_t>(text[i + k]);
      uint8_t low = 0x80;
      uint8_t high = 0xBF;
      if (k == 1 && lead == 0xE0) low = 0xA0;
      if (k == 1 && lead == 0xED) high = 0x9F;
      if (k == 1 && lead == 0xF0) low = 0x90;
      if (k == 1 && lead == 0xF4) high = 0x8F;
      if (next < low || next > high) return false;
    }
    i += length;
  }
  return true;
}

absl::Status Malformed(absl::string_view what) {
  return errors::InvalidArgument("QUERY_MALFORMED", absl::StrCat("the URL ", what));
}

}  // namespace

absl::StatusOr<std::string> PercentDecode(absl::string_view text, bool plus_is_space) {
  std::string decoded;
  decoded.reserve(text.size());
  for (size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (c == '%') {
      const int high = i + 2 < text.size() ? HexDigit(text[i + 1]) : -1;
      const int low = i + 2 < text.size() ? HexDigit(text[i + 2]) : -1;
      if (high < 0 || low < 0) return Malformed("has a '%' without two hexadecimal digits");
      c = static_cast<char>(high * 16 + low);
      i += 2;
    } else if (c == '+' && plus_is_space) {
      c = ' ';
    }
    if (c == '\0') return Malformed("has a NUL");
    decoded.push_back(c);
  }
  if (!IsUtf8(decoded)) return Malformed("is not UTF-8 once decoded");
  return decoded;
}

absl::StatusOr<Query> Query::Parse(absl::string_view raw) {
  Query query;
  for (const absl::string_view part : absl::StrSplit(raw, '&', absl::SkipEmpty())) {
    const std::pair<absl::string_view, absl::string_view> pair =
        absl::StrSplit(part, absl::MaxSplits('=', 1));
    ASSIGN_OR_RETURN(std::string name, PercentDecode(pair.first, true));
    ASSIGN_OR_RETURN(std::string value, PercentDecode(pair.second, true));
    const auto same = [&](const auto& other) { return other.first == name; };
    if (std::any_of(query.parameters_.begin(), query.parameters_.end(), same)) {
      return errors::InvalidArgument(
          "QUERY_PARAMETER_REPEATED",
          absl::StrCat("give \"", name, "\" once; separate a list by commas"),
          {{"parameter", name}});
    }
    query.parameters_.emplace_back(std::move(name), std::move(value));
  }
  return query;
}

std::string Query::Take(absl::string_view name) {
  for (auto it = parameters_.begin(); it != parameters_.end(); ++it) {
    if (it->first != name) continue;
    std::string value = std::move(it->second);
    parameters_.erase(it);
    return value;
  }
  return "";
}

}  // namespace vinculo::gateway
