#include "common/brazil/plain_phone.h"

#include <array>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "common/brazil/area_code.h"

namespace vinculo::brazil {
namespace {

// The longest is the trunk 0, a carrier code and 11 digits.
constexpr size_t kMostDigits = 14;

struct Digits {
  std::array<char, kMostDigits> data;
  size_t size = 0;
  bool plus = false;
  absl::string_view view() const { return absl::string_view(data.data(), size); }
};

// No answer for characters other than digits, the usual punctuation and a + before the first digit.
std::optional<Digits> DigitsOf(absl::string_view text) {
  Digits digits;
  while (!text.empty()) {
    const char c = text.front();
    size_t consumed = 1;
    if (absl::ascii_isdigit(static_cast<unsigned char>(c))) {
      if (digits.size == kMostDigits) return std::nullopt;
      digits.data[digits.size++] = c;
    } else if (c == '+') {
      if (digits.plus || digits.size > 0) return std::nullopt;
      digits.plus = true;
    } else if (absl::StartsWith(text, "\xC2\xA0")) {  // no-break space
      consumed = 2;
    } else if (text.size() >= 3 && absl::StartsWith(text, "\xE2\x80") && text[2] >= '\x90' &&
               text[2] <= '\x95') {  // U+2010 to U+2015, hyphens and dashes
      consumed = 3;
    } else if (c != ' ' && c != '-' && c != '(' && c != ')' && c != '.') {
      return std::nullopt;
    }
    text.remove_prefix(consumed);
  }
  return digits;
}

constexpr bool IsNationalSize(size_t size) { return size == 10 || size == 11; }

// Takes away the country, the trunk 0 and the carrier; what is left may still be of any size.
absl::string_view NationalPart(const Digits& digits) {
  absl::string_view rest = digits.view();
  if (digits.plus) return absl::StartsWith(rest, "55") ? rest.substr(2) : absl::string_view();
  if (absl::StartsWith(rest, "0")) {
    rest.remove_prefix(1);
    if (!absl::StartsWith(rest, "0") && rest.size() >= 2 && IsNationalSize(rest.size() - 2)) {
      rest.remove_prefix(2);
    }
    return rest;
  }
  // 10 or 11 digits that begin with 55 are of the area code 55.
  if (absl::StartsWith(rest, "55") && IsNationalSize(rest.size() - 2)) rest.remove_prefix(2);
  return rest;
}

}  // namespace

std::optional<PlainPhone> ReadPlainPhone(absl::string_view text, PhoneReading reading) {
  const std::optional<Digits> digits = DigitsOf(text);
  if (!digits) return std::nullopt;
  const absl::string_view national = NationalPart(*digits);
  if (!IsNationalSize(national.size()) ||
      !IsAreaCode((national[0] - '0') * 10 + (national[1] - '0'))) {
    return std::nullopt;
  }

  const char first = national[2];
  if (national.size() == 11) {
    if (first != '9') return std::nullopt;
    return PlainPhone{std::string(national), PhoneType::kMobile};
  }
  if (first >= '2' && first <= '5') return PlainPhone{std::string(national), PhoneType::kFixed};
  if (first >= '6' && reading == PhoneReading::kImported) {
    std::string with_ninth(national);
    with_ninth.insert(2, 1, '9');
    return PlainPhone{std::move(with_ninth), PhoneType::kMobile, true};
  }
  // Trunking of the past keeps the ten digits; the plan still has them.
  if (first == '7') return PlainPhone{std::string(national), PhoneType::kMobile};
  return std::nullopt;
}

}  // namespace vinculo::brazil
