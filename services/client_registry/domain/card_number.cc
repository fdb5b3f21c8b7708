#include "services/client_registry/domain/card_number.h"

#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/strip.h"

namespace vinculo::client_registry {
namespace {

constexpr size_t kDigitsMin = 13;
constexpr size_t kDigitsMax = 19;
// Cards are printed in groups of at least so many digits (4-4-4-4, 4-6-5, 4-4-4-4-3).
constexpr size_t kGroupDigitsMin = 3;

bool PassesLuhn(absl::string_view digits) {
  int sum = 0;
  bool twice = false;
  for (size_t i = digits.size(); i-- > 0; twice = !twice) {
    const int digit = digits[i] - '0';
    sum += !twice ? digit : digit < 5 ? 2 * digit : 2 * digit - 9;
  }
  return sum % 10 == 0;
}

bool IsCardNumber(absl::string_view digits) {
  return digits.size() >= kDigitsMin && digits.size() <= kDigitsMax && PassesLuhn(digits);
}

// Takes a space or hyphen, of ASCII or typographic, off the front.
bool ConsumeSeparator(absl::string_view& text) {
  for (const absl::string_view separator :
       {" ", "-", "\t", "\u00A0", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212"}) {
    if (absl::ConsumePrefix(&text, separator)) return true;
  }
  return false;
}

// Digits that only spaces and hyphens part, group by group.
struct Number {
  std::string digits;
  std::vector<size_t> groups;  // where each begins in `digits`
  bool international = false;  // after a +
};

// The number at the front of the text, which begins with a digit.
Number ConsumeNumber(absl::string_view& text) {
  Number number;
  while (!text.empty() && absl::ascii_isdigit(static_cast<unsigned char>(text.front()))) {
    number.groups.push_back(number.digits.size());
    while (!text.empty() && absl::ascii_isdigit(static_cast<unsigned char>(text.front()))) {
      number.digits.push_back(text.front());
      text.remove_prefix(1);
    }
    while (ConsumeSeparator(text)) {
    }
  }
  return number;
}

bool IsBrazilianPhone(const Number& number) {
  return number.international && absl::StartsWith(number.digits, "55") &&
         (number.digits.size() == 12 || number.digits.size() == 13);
}

// The whole number, or groups within it that stand side by side as those of a card do.
bool HoldsCard(const Number& number) {
  if (number.digits.size() < kDigitsMin || IsBrazilianPhone(number)) return false;
  if (IsCardNumber(number.digits)) return true;
  const absl::string_view digits = number.digits;
  for (size_t first = 0; first < number.groups.size(); ++first) {
    const size_t begin = number.groups[first];
    for (size_t last = first; last < number.groups.size(); ++last) {
      const size_t end = last + 1 < number.groups.size() ? number.groups[last + 1] : digits.size();
      if (end - number.groups[last] < kGroupDigitsMin || end - begin > kDigitsMax) break;
      if (IsCardNumber(digits.substr(begin, end - begin))) return true;
    }
  }
  return false;
}

}  // namespace

bool HoldsCardNumber(absl::string_view text) {
  // Nearly every text is shorter than a card, or has no digit.
  if (text.size() < kDigitsMin) return false;
  char before = ' ';
  while (!text.empty()) {
    if (!absl::ascii_isdigit(static_cast<unsigned char>(text.front()))) {
      before = text.front();
      text.remove_prefix(1);
      continue;
    }
    Number number = ConsumeNumber(text);
    number.international = before == '+';
    if (HoldsCard(number)) return true;
    before = ' ';
  }
  return false;
}

}  // namespace vinculo::client_registry
