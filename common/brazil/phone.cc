#include "common/brazil/phone.h"

#include <algorithm>
#include <optional>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "common/brazil/numbering_plan.h"
#include "common/brazil/plain_phone.h"
#include "common/brazil/reasons.h"
#include "common/errors/errors.h"

namespace vinculo::brazil {
namespace {

constexpr size_t kLongestText = 40;
constexpr size_t kDigitsShown = 4;

// Area code and number of a Brazilian fixed or mobile line; empty for any other number.
absl::string_view NationalOfLine(const std::string& e164, PhoneType type) {
  const bool line = (type == PhoneType::kMobile || type == PhoneType::kFixed) &&
                    absl::StartsWith(e164, "+55") && (e164.size() == 13 || e164.size() == 14);
  return line ? absl::string_view(e164).substr(3) : absl::string_view();
}

// "(11) 96123-4567"
std::string FormatLine(absl::string_view national) {
  const absl::string_view number = national.substr(2);
  const absl::string_view last = number.substr(number.size() - kDigitsShown);
  return absl::StrCat("(",
                      national.substr(0, 2),
                      ") ",
                      number.substr(0, number.size() - kDigitsShown),
                      absl::StrCat("-", last));
}

// The international prefix of other countries, and in Brazil only with a carrier code after it.
bool BeginsWithDoubleZero(absl::string_view text) {
  std::string first_two;
  for (const char c : text) {
    if (c == '+') return false;
    if (absl::ascii_isdigit(static_cast<unsigned char>(c))) first_two.push_back(c);
    if (first_two.size() == 2) return first_two == "00";
  }
  return false;
}

// libphonenumber would read letters as the digits of a telephone's keys.
bool HasLetter(absl::string_view text) {
  return std::any_of(
      text.begin(), text.end(), [](unsigned char c) { return absl::ascii_isalpha(c); });
}

}  // namespace

absl::string_view ToString(PhoneType type) {
  switch (type) {
    case PhoneType::kMobile:
      return "MOBILE";
    case PhoneType::kFixed:
      return "FIXED";
    case PhoneType::kFixedOrMobile:
      return "FIXED_OR_MOBILE";
    case PhoneType::kTollFree:
      return "TOLL_FREE";
    case PhoneType::kSharedCost:
      return "SHARED_COST";
    case PhoneType::kPremiumRate:
      return "PREMIUM_RATE";
    case PhoneType::kOther:
      return "OTHER";
  }
  return "OTHER";
}

absl::StatusOr<Phone> Phone::Parse(absl::string_view text, PhoneReading reading) {
  if (const std::optional<PlainPhone> plain = ReadPlainPhone(text, reading)) {
    return Phone(absl::StrCat("+55", plain->national), plain->type, plain->ninth_digit_added);
  }
  if (text.size() <= kLongestText && !HasLetter(text) && !BeginsWithDoubleZero(text)) {
    if (std::optional<PlannedNumber> planned = FindInNumberingPlans(text)) {
      return Phone(std::move(planned->e164), planned->type, false);
    }
  }
  return errors::InvalidField(
      "phone",
      kPhoneInvalid,
      "give area code and number, (11) 96123-4567, or + and the country for other countries");
}

std::string Phone::Formatted() const {
  const absl::string_view national = NationalOfLine(e164_, type_);
  return national.empty() ? FormatByNumberingPlan(e164_) : FormatLine(national);
}

std::string Phone::Masked() const {
  std::string masked = e164_;
  const absl::string_view national = NationalOfLine(e164_, type_);
  const size_t from = national.empty() ? 1 : 5;  // after "+", or "+55" and the area code
  std::fill(masked.begin() + from, masked.end() - kDigitsShown, '*');
  return national.empty() ? masked : FormatLine(absl::string_view(masked).substr(3));
}

void WarmUpPhones() { FindInNumberingPlans("0800 123 4567"); }

}  // namespace vinculo::brazil
