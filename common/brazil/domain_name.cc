#include "common/brazil/domain_name.h"

#include <unicode/bytestream.h>
#include <unicode/idna.h>

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/str_split.h"

namespace vinculo::brazil {
namespace {

constexpr size_t kLongestLabel = 63;
constexpr size_t kLongestName = 253;

bool IsLabel(absl::string_view label) {
  if (label.empty() || label.size() > kLongestLabel || label.front() == '-' ||
      label.back() == '-') {
    return false;
  }
  return std::all_of(label.begin(), label.end(), [](unsigned char c) {
    return absl::ascii_isalnum(c) || c == '-';
  });
}

bool IsAllDigits(absl::string_view label) {
  return std::all_of(
      label.begin(), label.end(), [](unsigned char c) { return absl::ascii_isdigit(c); });
}

bool IsAsciiDomainName(absl::string_view name) {
  if (name.size() > kLongestName) return false;
  size_t labels = 0;
  absl::string_view last;
  for (const absl::string_view label : absl::StrSplit(name, '.')) {
    if (!IsLabel(label)) return false;
    ++labels;
    last = label;
  }
  return labels >= 2 && !IsAllDigits(last);
}

std::optional<std::string> ToPunycode(absl::string_view name) {
  static const icu::IDNA* const idna = [] {
    UErrorCode error = U_ZERO_ERROR;
    return icu::IDNA::createUTS46Instance(UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_USE_STD3_RULES |
                                              UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ,
                                          error);
  }();
  if (idna == nullptr) return std::nullopt;
  std::string ascii;
  icu::StringByteSink<std::string> sink(&ascii);
  icu::IDNAInfo info;
  UErrorCode error = U_ZERO_ERROR;
  idna->nameToASCII_UTF8(
      icu::StringPiece(name.data(), static_cast<int32_t>(name.size())), sink, info, error);
  if (U_FAILURE(error) || info.hasErrors()) return std::nullopt;
  return ascii;
}

}  // namespace

std::optional<std::string> NormalizeDomainName(absl::string_view text) {
  std::string name(text);
  const bool ascii = std::none_of(text.begin(), text.end(), [](char c) { return c & 0x80; });
  if (ascii) {
    absl::AsciiStrToLower(&name);
  } else {
    std::optional<std::string> punycode = ToPunycode(text);
    if (!punycode) return std::nullopt;
    name = *std::move(punycode);
  }
  if (!IsAsciiDomainName(name)) return std::nullopt;
  return name;
}

}  // namespace vinculo::brazil
