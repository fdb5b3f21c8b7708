#include "common/brazil/email.h"

#include <array>
#include <optional>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "common/brazil/domain_name.h"
#include "common/brazil/reasons.h"
#include "common/errors/errors.h"

namespace vinculo::brazil {
namespace {

constexpr size_t kLongestLocalPart = 64;
constexpr size_t kLongestAddress = 254;

// Spaces as they come from forms, files and web pages.
absl::string_view Trim(absl::string_view text) {
  constexpr absl::string_view kNoBreakSpace = "\xC2\xA0";
  text = absl::StripAsciiWhitespace(text);
  while (absl::ConsumePrefix(&text, kNoBreakSpace) || absl::ConsumeSuffix(&text, kNoBreakSpace)) {
    text = absl::StripAsciiWhitespace(text);
  }
  return text;
}

// RFC 5321: atext between single dots.
bool IsDotString(absl::string_view local) {
  static constexpr auto kIsAtext = [] {
    std::array<bool, 256> table{};
    for (int c = '0'; c <= '9'; ++c) table[c] = true;
    for (int c = 'a'; c <= 'z'; ++c) table[c] = table[c - 'a' + 'A'] = true;
    for (const char c : {'!',
                         '#',
                         '$',
                         '%',
                         '&',
                         '\'',
                         '*',
                         '+',
                         '-',
                         '/',
                         '=',
                         '?',
                         '^',
                         '_',
                         '`',
                         '{',
                         '|',
                         '}',
                         '~'}) {
      table[static_cast<unsigned char>(c)] = true;
    }
    return table;
  }();
  bool after_dot = true;
  for (const char c : local) {
    const bool dot = c == '.';
    if (dot ? after_dot : !kIsAtext[static_cast<unsigned char>(c)]) return false;
    after_dot = dot;
  }
  return !after_dot;
}

absl::Status Malformed(absl::string_view fix) {
  return errors::InvalidField("email", kEmailMalformed, fix);
}

}  // namespace

absl::StatusOr<Email> Email::Parse(absl::string_view text) {
  const absl::string_view address = Trim(text);
  const size_t at = address.find('@');
  if (at == absl::string_view::npos || at != address.rfind('@')) {
    return Malformed("an address has one @: name@example.com.br");
  }
  const absl::string_view local = address.substr(0, at);
  if (local.size() > kLongestLocalPart || !IsDotString(local)) {
    return Malformed(
        "before the @ go 1 to 64 letters without accents, digits, and single dots between them");
  }
  const std::optional<std::string> domain = NormalizeDomainName(address.substr(at + 1));
  if (!domain) return Malformed("after the @ goes a domain such as example.com.br");
  std::string value = absl::StrCat(local, "@", *domain);
  if (value.size() > kLongestAddress) return Malformed("an address has at most 254 characters");
  return Email(std::move(value));
}

std::string Email::DedupeKey() const { return absl::AsciiStrToLower(value_); }

std::string Email::Masked() const {
  return absl::StrCat(absl::string_view(value_).substr(0, 1),
                      "***",
                      absl::string_view(value_).substr(value_.find('@')));
}

}  // namespace vinculo::brazil
