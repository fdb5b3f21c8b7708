#include "common/base/money.h"

#include <limits>

#include "absl/strings/ascii.h"
#include "absl/strings/escaping.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/strip.h"
#include "common/base/check.h"

namespace vinculo {
namespace {

using Int128 = __int128;

constexpr absl::string_view kNoBreakSpace = "\xC2\xA0";

absl::Status NotMoney(absl::string_view text, absl::string_view why) {
  return absl::InvalidArgumentError(
      absl::StrCat("\"", absl::CHexEscape(text.substr(0, 32)), "\" is not an amount: ", why));
}

// The smallest int64 has no positive counterpart, so magnitudes are unsigned.
uint64_t Magnitude(int64_t value) {
  return value < 0 ? uint64_t{0} - static_cast<uint64_t>(value) : static_cast<uint64_t>(value);
}

bool AllDigits(absl::string_view text) {
  for (const char c : text) {
    if (!absl::ascii_isdigit(static_cast<unsigned char>(c))) return false;
  }
  return !text.empty();
}

// "1.234.567" to "1234567"; empty when a group other than the first has not three digits. Plain
// digits pass.
std::string WithoutThousands(absl::string_view text) {
  if (AllDigits(text)) return std::string(text);
  std::string digits;
  bool first = true;
  while (true) {
    const size_t dot = text.find('.');
    const absl::string_view group = text.substr(0, dot);
    const bool sized = first ? group.size() <= 3 : group.size() == 3;
    if (!sized || !AllDigits(group)) return "";
    digits.append(group.data(), group.size());
    if (dot == absl::string_view::npos) return digits;
    text.remove_prefix(dot + 1);
    first = false;
  }
}

int64_t Narrow(Int128 value) {
  VINCULO_CHECK(value >= std::numeric_limits<int64_t>::min() &&
                value <= std::numeric_limits<int64_t>::max());
  return static_cast<int64_t>(value);
}

}  // namespace

absl::StatusOr<Money> Money::Parse(absl::string_view text) {
  absl::string_view rest = absl::StripAsciiWhitespace(text);
  bool negative = absl::ConsumePrefix(&rest, "-");
  const bool symbol = absl::ConsumePrefix(&rest, "R$");
  if (symbol) {
    while (absl::ConsumePrefix(&rest, " ") || absl::ConsumePrefix(&rest, kNoBreakSpace)) {
    }
    if (!negative) negative = absl::ConsumePrefix(&rest, "-");
  }

  std::string units;
  absl::string_view decimals;
  const size_t comma = rest.find(',');
  const size_t dot = rest.find('.');
  const bool one_dot = dot != absl::string_view::npos && dot == rest.rfind('.');
  if (comma != absl::string_view::npos) {
    units = WithoutThousands(rest.substr(0, comma));
    decimals = rest.substr(comma + 1);
    if (decimals.empty()) return NotMoney(text, "digits are missing after the comma");
  } else if (symbol || (dot != absl::string_view::npos && !one_dot)) {
    units = WithoutThousands(rest);
  } else if (one_dot) {
    decimals = rest.substr(dot + 1);
    if (decimals.size() == 3) {
      return NotMoney(text, "a dot and three digits may mean thousands; write two decimal places");
    }
    if (decimals.empty()) return NotMoney(text, "digits are missing after the dot");
    units = std::string(rest.substr(0, dot));
  } else {
    units = std::string(rest);
  }

  if (!AllDigits(units) || (!decimals.empty() && !AllDigits(decimals))) {
    return NotMoney(text, "write it as 1234.56 or 1.234,56");
  }
  Int128 cents = 0;
  for (const char c : units) {
    cents = cents * 10 + (c - '0');
    if (cents > std::numeric_limits<int64_t>::max()) return NotMoney(text, "it is too large");
  }
  for (size_t place = 0; place < 2; ++place) {
    cents = cents * 10 + (place < decimals.size() ? decimals[place] - '0' : 0);
  }
  for (size_t place = 2; place < decimals.size(); ++place) {
    if (decimals[place] != '0') return NotMoney(text, "centavos are the smallest unit");
  }
  if (cents > std::numeric_limits<int64_t>::max()) return NotMoney(text, "it is too large");
  return Money(static_cast<int64_t>(negative ? -cents : cents));
}

std::string Money::ToString() const {
  const uint64_t magnitude = Magnitude(cents_);
  return absl::StrFormat("%s%d.%02d", cents_ < 0 ? "-" : "", magnitude / 100, magnitude % 100);
}

std::string Money::ToBrazilian() const {
  const uint64_t magnitude = Magnitude(cents_);
  std::string units = absl::StrCat(magnitude / 100);
  for (size_t at = units.size(); at > 3;) {
    at -= 3;
    units.insert(at, 1, '.');
  }
  return absl::StrFormat("%sR$ %s,%02d", cents_ < 0 ? "-" : "", units, magnitude % 100);
}

Money MultiplyHalfUp(Money amount, int64_t numerator, int64_t denominator) {
  VINCULO_CHECK(denominator > 0);
  const Int128 product = static_cast<Int128>(amount.cents()) * numerator;
  const Int128 magnitude = product < 0 ? -product : product;
  Int128 rounded = magnitude / denominator;
  // Compared without doubling, which would overflow near the largest products.
  if (magnitude % denominator >= denominator - magnitude % denominator) ++rounded;
  return Money(Narrow(product < 0 ? -rounded : rounded));
}

Money MultiplyFloor(Money amount, int64_t numerator, int64_t denominator) {
#ifdef VINCULO_BUG_ROUND_HALF_UP
  // The planted bug: half a centavo goes up where the rule says floor.
  return MultiplyHalfUp(amount, numerator, denominator);
#else
  VINCULO_CHECK(denominator > 0);
  const Int128 product = static_cast<Int128>(amount.cents()) * numerator;
  Int128 floor = product / denominator;
  if (product % denominator < 0) --floor;
  return Money(Narrow(floor));
#endif
}

std::vector<Money> Split(Money total, int parts) {
  VINCULO_CHECK(parts > 0);
  const Money smaller = MultiplyFloor(total, 1, parts);
  const int64_t larger_ones = (total - smaller * parts).cents();
  std::vector<Money> shares(parts, smaller);
  for (int64_t i = 0; i < larger_ones; ++i) shares[i] += Cents(1);
  return shares;
}

}  // namespace vinculo
